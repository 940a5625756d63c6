/** What stands before a code is sent and before one is compared, and what wrong ones lead to: for one number, and everywhere. */
@ApplicationModule(allowedDependencies = {"limits", "vault"})
@NullMarked
package kz.qorgan.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
