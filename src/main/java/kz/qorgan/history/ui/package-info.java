/** The view of the own history. */
@NullMarked
package kz.qorgan.history.ui;

import org.jspecify.annotations.NullMarked;
