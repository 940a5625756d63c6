/** Destroys what may no longer be kept, and keeps a certificate of each destruction for its borrower. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "borrower",
            "catalogue",
            "documents",
            "export",
            "files",
            "personaldata",
            "session",
            "shell",
            "shell :: ui",
            "vault"
        })
@NullMarked
package kz.qorgan.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
