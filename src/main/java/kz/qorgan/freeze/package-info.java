/** Closes an account at its owner's word, without a sign-in, and opens it again on stronger proof. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "borrower",
            "codeform",
            "limits",
            "otp",
            "passkey",
            "receipt",
            "session",
            "verification"
        })
@NullMarked
package kz.qorgan.freeze;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
