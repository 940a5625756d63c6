/** Putting a stored value right: at once where the borrower knows best, and as a request with evidence where it must be seen. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "borrower",
            "catalogue",
            "filecheck",
            "files",
            "limits",
            "personaldata",
            "personaldata :: ui",
            "rights",
            "session",
            "shell",
            "shell :: ui",
            "vault",
            "verification",
            "verification :: ui"
        })
@NullMarked
package kz.qorgan.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
