/** The frame behind the sign-in, what is shown in it when something fails, and the fields of its forms. */
@NamedInterface("ui")
@NullMarked
package kz.qorgan.shell.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
