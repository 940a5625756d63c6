/** The pages of requests: the list, the form, and one request with what was said about it. */
@NullMarked
package kz.qorgan.rightsdialogue.ui;

import org.jspecify.annotations.NullMarked;
