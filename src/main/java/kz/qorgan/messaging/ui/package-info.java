/** The demo inbox in a browser. */
@NullMarked
package kz.qorgan.messaging.ui;

import org.jspecify.annotations.NullMarked;
