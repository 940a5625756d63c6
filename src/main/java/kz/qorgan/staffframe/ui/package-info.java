/** What the staff's views are made of. */
@NamedInterface("ui")
@NullMarked
package kz.qorgan.staffframe.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
