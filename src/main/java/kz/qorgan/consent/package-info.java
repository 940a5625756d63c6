/** What each borrower has agreed to, refused and withdrawn, in which words; and whether data may be used for a purpose now. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "borrower",
            "catalogue",
            "codeform",
            "consenttexts",
            "export",
            "otp",
            "purposes",
            "receipt",
            "session",
            "shell",
            "vault",
            "verification"
        })
@NullMarked
package kz.qorgan.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
