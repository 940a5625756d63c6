/** Who the borrower is, which phone is bound, what is still owed, and whether the account may be used. */
@ApplicationModule(allowedDependencies = {"audit", "vault"})
@NullMarked
package kz.qorgan.borrower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
