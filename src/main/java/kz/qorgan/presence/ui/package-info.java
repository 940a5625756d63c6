/** The strip with the clock on every page of a shared device, and the address that its signs of life go to. */
@NullMarked
package kz.qorgan.presence.ui;

import org.jspecify.annotations.NullMarked;
