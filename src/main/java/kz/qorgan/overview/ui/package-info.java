/** The view of the first page. */
@NullMarked
package kz.qorgan.overview.ui;

import org.jspecify.annotations.NullMarked;
