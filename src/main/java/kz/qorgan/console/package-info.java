/** The staff's pages: what waits, borrowers' files, reasons to review. Pages only. */
@ApplicationModule(
        allowedDependencies = {
            "accountcare",
            "catalogue",
            "desk",
            "device",
            "dossier",
            "employee",
            "foureyes",
            "history",
            "outbox",
            "personaldata",
            "rightsclock",
            "rightsdesk",
            "session",
            "shell",
            "shell :: ui",
            "staffframe :: ui",
            "staffsignin",
            "verification"
        })
@NullMarked
package kz.qorgan.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
