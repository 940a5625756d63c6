/** The page "My data" and its parts. */
@NamedInterface("ui")
@NullMarked
package kz.qorgan.personaldata.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
