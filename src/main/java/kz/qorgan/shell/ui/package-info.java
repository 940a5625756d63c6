/** The frame behind the sign-in, and what is shown in it when something fails. */
@NullMarked
package kz.qorgan.shell.ui;

import org.jspecify.annotations.NullMarked;
