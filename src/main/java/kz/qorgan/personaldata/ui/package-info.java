/** The page "My data" and its parts. */
@NullMarked
package kz.qorgan.personaldata.ui;

import org.jspecify.annotations.NullMarked;
