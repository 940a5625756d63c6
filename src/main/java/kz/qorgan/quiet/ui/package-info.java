/** The switch, as a section of the page of sign-in methods. */
@NullMarked
package kz.qorgan.quiet.ui;

import org.jspecify.annotations.NullMarked;
