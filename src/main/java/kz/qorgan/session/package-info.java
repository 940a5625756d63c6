/** Which browsers are signed in, how to end them everywhere, and who is asking. */
@ApplicationModule(allowedDependencies = {"audit", "catalogue", "device", "vault", "database", "shell"})
@NullMarked
package kz.qorgan.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
