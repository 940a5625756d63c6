/** The PIN and the card on the borrower's first page. */
@NullMarked
package kz.qorgan.supportpin.ui;

import org.jspecify.annotations.NullMarked;
