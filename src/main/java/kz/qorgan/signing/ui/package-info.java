/** The keys for checking signatures, for whoever asks. */
@NullMarked
package kz.qorgan.signing.ui;

import org.jspecify.annotations.NullMarked;
