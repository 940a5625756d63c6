/** The first page behind the sign-in: one line from each module. Pages only. */
@ApplicationModule(allowedDependencies = {"borrower", "session", "shell", "shell :: ui"})
@NullMarked
package kz.qorgan.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
