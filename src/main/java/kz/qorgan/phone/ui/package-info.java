/** The parts of the page of sign-in methods that are about numbers. */
@NamedInterface("ui")
@NullMarked
package kz.qorgan.phone.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
