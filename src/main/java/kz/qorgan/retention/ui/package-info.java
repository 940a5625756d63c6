/** The section of "My data" that says what is not stored any more. */
@NullMarked
package kz.qorgan.retention.ui;

import org.jspecify.annotations.NullMarked;
