/** Looks after the keys: replaces them as jobs that may be interrupted, keeps destroyed ones away, records broken seals. */
@ApplicationModule(allowedDependencies = {"vault", "audit", "database"})
@NullMarked
package kz.qorgan.keycare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
