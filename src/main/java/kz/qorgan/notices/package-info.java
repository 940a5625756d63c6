/** Tells the borrower what has just happened to the account, on every address there is. Hears events; nobody calls it. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "borrower",
            "codeform",
            "consent",
            "correction",
            "device",
            "export",
            "freeze",
            "mail",
            "messaging",
            "otp",
            "passkey",
            "personaldata",
            "phone",
            "presence",
            "receipt",
            "recovery",
            "rights",
            "rightsdialogue",
            "session",
            "shell",
            "shell :: ui",
            "signin",
            "vault",
            "verification"
        })
@NullMarked
package kz.qorgan.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
