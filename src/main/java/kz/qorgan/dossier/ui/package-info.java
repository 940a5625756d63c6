/** Who has looked, on the borrower's history page. */
@NullMarked
package kz.qorgan.dossier.ui;

import org.jspecify.annotations.NullMarked;
