/** The pages for people who are not clients: server-rendered, without a sign-in. */
@NullMarked
package kz.qorgan.notaclient.ui;

import org.jspecify.annotations.NullMarked;
