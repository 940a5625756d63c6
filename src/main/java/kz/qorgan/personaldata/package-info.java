/** What the lender stores about a borrower, field by field, sealed. */
@ApplicationModule(allowedDependencies = {"audit", "vault"})
@NullMarked
package kz.qorgan.personaldata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
