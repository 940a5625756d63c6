/** Measures the packaged portal as an operator starts it. Not a test: a slow machine gets slow figures, never a failure. */
@NullMarked
package kz.qorgan.bench;

import org.jspecify.annotations.NullMarked;
