/** The portal: one module a package, described by its package-info. */
@NullMarked
package kz.qorgan;

import org.jspecify.annotations.NullMarked;
