/** What the lender's core system hands over: so far borrowers in a file, one JSON object a line. */
@ApplicationModule(
        allowedDependencies = {
            "borrower",
            "catalogue",
            "consent",
            "documents",
            "files",
            "personaldata",
            "vault",
            "database"
        })
@NullMarked
package kz.qorgan.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
