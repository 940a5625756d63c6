/** The demo inbox in a browser, and the address at which providers report. */
@NullMarked
package kz.qorgan.messaging.ui;

import org.jspecify.annotations.NullMarked;
