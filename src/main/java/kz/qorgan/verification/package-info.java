/** Proves that the person in a session is who may do a sensitive act: which proofs it needs, which are missing, and taking them. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "borrower",
            "limits",
            "otp",
            "session",
            "shell",
            "shell :: ui",
            "vault"
        })
@NullMarked
package kz.qorgan.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
