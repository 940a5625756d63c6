/** Keeps the keys: seals restricted fields with a key per borrower, and lends the other modules keys of their own. */
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package kz.qorgan.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
