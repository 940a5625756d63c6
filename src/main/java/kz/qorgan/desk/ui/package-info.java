/** The staff's pages for requests and their decision. */
@NullMarked
package kz.qorgan.desk.ui;

import org.jspecify.annotations.NullMarked;
