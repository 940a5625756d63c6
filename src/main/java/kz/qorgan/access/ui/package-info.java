/** Leaving: signing out, and the page that says why one is signed out. */
@NullMarked
package kz.qorgan.access.ui;

import org.jspecify.annotations.NullMarked;
