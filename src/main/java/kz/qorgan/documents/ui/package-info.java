/** The documents on "My data", and the addresses of their pictures. */
@NullMarked
package kz.qorgan.documents.ui;

import org.jspecify.annotations.NullMarked;
