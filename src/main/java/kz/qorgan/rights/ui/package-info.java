/** The page "Requests". */
@NullMarked
package kz.qorgan.rights.ui;

import org.jspecify.annotations.NullMarked;
