/** The borrower's own second factors that are secrets: a password, and recovery codes saved for a bad day. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "borrower",
            "device",
            "passkey :: ui",
            "phone :: ui",
            "session",
            "shell",
            "shell :: ui",
            "vault",
            "verification",
            "verification :: ui"
        })
@NullMarked
package kz.qorgan.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
