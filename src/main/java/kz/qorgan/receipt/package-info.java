/** Receipts: what a borrower gets in writing about an act, under a number that can be quoted and found again. */
@ApplicationModule(allowedDependencies = {"shell", "vault"})
@NullMarked
package kz.qorgan.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
