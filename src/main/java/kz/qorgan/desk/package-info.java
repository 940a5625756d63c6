/** Requests in the hands of staff: the queue, old and new value side by side with the evidence, and the decision. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "catalogue",
            "correction",
            "dossier",
            "employee",
            "filecheck",
            "files",
            "limits",
            "personaldata",
            "rights",
            "rightsclock",
            "rightsdesk",
            "rightsdialogue",
            "shell",
            "shell :: ui",
            "staffframe :: ui",
            "staffsignin"
        })
@NullMarked
package kz.qorgan.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
