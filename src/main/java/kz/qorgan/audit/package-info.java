/** The append-only record of who did or saw what, written in the transaction of the act itself. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.qorgan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
