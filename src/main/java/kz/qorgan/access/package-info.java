/** Lets requests in: which face of the portal answers, as whom, and protected against which forgeries. */
@ApplicationModule(allowedDependencies = {"employee", "session", "shell", "vault"})
@NullMarked
package kz.qorgan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
