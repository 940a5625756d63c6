/** What the lender stores about a borrower, field by field, sealed, each with where it came from and who received it. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "borrower",
            "catalogue",
            "contacts",
            "limits",
            "restriction",
            "session",
            "shell",
            "shell :: ui",
            "vault",
            "verification",
            "verification :: ui"
        })
@NullMarked
package kz.qorgan.personaldata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
