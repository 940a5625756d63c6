/** Signatures of the portal (Ed25519) that anybody can check without asking it, and the keys for checking them. */
@ApplicationModule(allowedDependencies = {"vault", "audit"})
@NullMarked
package kz.qorgan.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
