/** Passkeys: adding, naming and removing them, proving one in a session, and signing in with nothing else. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "borrower",
            "codeform",
            "device",
            "limits",
            "otp",
            "session",
            "shell",
            "shell :: ui",
            "vault",
            "verification",
            "verification :: ui"
        })
@NullMarked
package kz.qorgan.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
