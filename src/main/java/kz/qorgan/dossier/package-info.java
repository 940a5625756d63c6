/**
 * A borrower's file in the hands of staff: found by an exact key, opened for a reason that the borrower can read, shown
 * masked. {@link kz.qorgan.dossier.Openings#require} is how other modules make sure that a file is open.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "borrower",
            "catalogue",
            "employee",
            "foureyes",
            "history",
            "limits",
            "personaldata",
            "restriction",
            "rights",
            "session",
            "shell",
            "shell :: ui",
            "supportpin",
            "vault",
            "workingdays"
        })
@NullMarked
package kz.qorgan.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
