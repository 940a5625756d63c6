/** The page on which a borrower looks after the ways to sign in. */
@NullMarked
package kz.qorgan.factors.ui;

import org.jspecify.annotations.NullMarked;
