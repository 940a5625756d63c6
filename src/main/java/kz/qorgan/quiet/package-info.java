/** Keeps sign-in codes from a borrower's phone for a while, except those asked for by the borrower's own browsers. */
@ApplicationModule(allowedDependencies = {"audit", "session", "shell", "shell :: ui"})
@NullMarked
package kz.qorgan.quiet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
