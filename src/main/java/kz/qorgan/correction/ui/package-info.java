/** The page on which a value is put right, and the address that takes the evidence in. */
@NullMarked
package kz.qorgan.correction.ui;

import org.jspecify.annotations.NullMarked;
