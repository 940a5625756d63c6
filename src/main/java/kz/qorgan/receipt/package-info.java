/** Receipts: what a person gets in writing about an act, signed, under a number that anybody can check. */
@ApplicationModule(allowedDependencies = {"audit", "limits", "shell", "signing", "vault"})
@NullMarked
package kz.qorgan.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
