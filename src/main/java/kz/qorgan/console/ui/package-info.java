/** The views of the staff. */
@NullMarked
package kz.qorgan.console.ui;

import org.jspecify.annotations.NullMarked;
