/** How often something may be tried, and until when it is refused. */
@ApplicationModule(allowedDependencies = "vault")
@NullMarked
package kz.qorgan.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
