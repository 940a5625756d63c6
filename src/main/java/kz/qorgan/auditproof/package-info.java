/** Proves that the record is whole: a chain of hashes over it, its signed heads kept outside, and their verification. */
@ApplicationModule(allowedDependencies = {"audit", "signing", "vault"})
@NullMarked
package kz.qorgan.auditproof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
