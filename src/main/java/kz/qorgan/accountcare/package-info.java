/** What staff may do to a borrower's account with the file open: end its sessions, freeze it, open it again by two, confirm a factor. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "borrower",
            "device",
            "dossier",
            "employee",
            "foureyes",
            "freeze",
            "receipt",
            "session",
            "verification"
        })
@NullMarked
package kz.qorgan.accountcare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
