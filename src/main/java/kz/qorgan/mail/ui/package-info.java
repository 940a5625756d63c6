/** The demo mailbox in a browser. */
@NullMarked
package kz.qorgan.mail.ui;

import org.jspecify.annotations.NullMarked;
