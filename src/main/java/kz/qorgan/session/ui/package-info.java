/** The borrower's devices, and what happens to open pages when their session ends. */
@NullMarked
package kz.qorgan.session.ui;

import org.jspecify.annotations.NullMarked;
