/** Gets a text to a phone, or says that it could not. */
@ApplicationModule(allowedDependencies = {"audit", "vault", "database"})
@NullMarked
package kz.qorgan.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
