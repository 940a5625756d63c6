/** Which stored data must not be used, and until when: blocked at the borrower's word, or locked because the law keeps it. */
@ApplicationModule(allowedDependencies = {"audit", "catalogue", "session", "vault"})
@NullMarked
package kz.qorgan.restriction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
