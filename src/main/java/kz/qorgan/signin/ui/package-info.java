/** The sign-in pages: server-rendered HTML that costs a stranger no server memory. */
@NullMarked
package kz.qorgan.signin.ui;

import org.jspecify.annotations.NullMarked;
