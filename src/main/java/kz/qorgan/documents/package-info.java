/** The copies of documents and the photographs that are stored about a borrower, shown to their owner. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "catalogue",
            "filecheck",
            "files",
            "limits",
            "session",
            "shell",
            "shell :: ui",
            "vault",
            "verification",
            "verification :: ui"
        })
@NullMarked
package kz.qorgan.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
