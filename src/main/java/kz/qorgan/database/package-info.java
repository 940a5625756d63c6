/** The one PostgreSQL that all processes share: where it is, what time it says, and word from the other processes. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.qorgan.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
