/** Withdrawing consents: what stops and what goes on, worked out for one borrower, confirmed by a code, and answered in writing. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "borrower",
            "catalogue",
            "codeform",
            "consent",
            "consenttexts",
            "export",
            "otp",
            "personaldata",
            "purposes",
            "receipt",
            "session",
            "shell",
            "shell :: ui",
            "standing",
            "stopping",
            "vault",
            "verification :: ui"
        })
@NullMarked
package kz.qorgan.withdrawal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
