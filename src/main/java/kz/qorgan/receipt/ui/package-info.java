/** A receipt on paper and on the screen, for whoever holds its link. */
@NullMarked
package kz.qorgan.receipt.ui;

import org.jspecify.annotations.NullMarked;
