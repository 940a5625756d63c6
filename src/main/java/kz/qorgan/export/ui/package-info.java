/** The section with the copy on the page "My data", and the address under which it is taken away. */
@NullMarked
package kz.qorgan.export.ui;

import org.jspecify.annotations.NullMarked;
