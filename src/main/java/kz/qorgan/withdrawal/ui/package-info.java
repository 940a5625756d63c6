/** The page "Consents", and the pages for withdrawing and agreeing. */
@NullMarked
package kz.qorgan.withdrawal.ui;

import org.jspecify.annotations.NullMarked;
