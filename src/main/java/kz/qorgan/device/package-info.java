/** What a browser calls itself and where it is, remembered sealed and said in words. */
@ApplicationModule(allowedDependencies = {"vault", "database"})
@NullMarked
package kz.qorgan.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
