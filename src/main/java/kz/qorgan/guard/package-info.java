/** What stands before a code is sent and before one is compared, and what a wrong one leads to. */
@ApplicationModule(allowedDependencies = "limits")
@NullMarked
package kz.qorgan.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
