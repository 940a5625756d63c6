/** Recovery as three people see it: whoever lost the access, the owner behind the sign-in, and staff. */
@NullMarked
package kz.qorgan.recovery.ui;

import org.jspecify.annotations.NullMarked;
