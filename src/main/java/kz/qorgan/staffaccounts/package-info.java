/** Accounts of staff: made by an administrator, given roles by two people, closed when somebody leaves. */
@ApplicationModule(
        allowedDependencies = {
            "dossier",
            "employee",
            "foureyes",
            "shell",
            "shell :: ui",
            "staffframe :: ui",
            "staffsignin"
        })
@NullMarked
package kz.qorgan.staffaccounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
