/** The numbers that reach the borrower: how the bound one is changed, and a second one for bad days. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "borrower",
            "catalogue",
            "otp",
            "personaldata",
            "session",
            "shell",
            "shell :: ui",
            "vault",
            "verification",
            "verification :: ui"
        })
@NullMarked
package kz.qorgan.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
