/** The page "Privacy policy". */
@NullMarked
package kz.qorgan.policy.ui;

import org.jspecify.annotations.NullMarked;
