/** Gives a borrower a copy of everything that is stored, made in the background and sealed until it is taken away. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "catalogue",
            "database",
            "limits",
            "session",
            "shell",
            "shell :: ui",
            "vault",
            "verification",
            "verification :: ui"
        })
@NullMarked
package kz.qorgan.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
