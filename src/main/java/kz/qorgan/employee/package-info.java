/** Who works here, in which roles, in which session, and who of them is asking. */
@ApplicationModule(allowedDependencies = {"audit", "database", "vault"})
@NullMarked
package kz.qorgan.employee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
