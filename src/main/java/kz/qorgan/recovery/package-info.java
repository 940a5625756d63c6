/** Getting a lost account back: asked for on the public face, decided by two members of staff, stopped by its owner. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "borrower",
            "codeform",
            "employee",
            "foureyes",
            "limits",
            "messaging",
            "otp",
            "personaldata",
            "receipt",
            "session",
            "shell",
            "shell :: ui",
            "staff",
            "staffframe :: ui",
            "staffsignin",
            "vault",
            "verification"
        })
@NullMarked
package kz.qorgan.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
