/** What was told, as a list behind the sign-in, and the page behind "it was not me" in front of it. */
@NullMarked
package kz.qorgan.notices.ui;

import org.jspecify.annotations.NullMarked;
