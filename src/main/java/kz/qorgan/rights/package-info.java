/** Requests under the law: their numbers, their clocks in working days, and their answers. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "catalogue",
            "export",
            "rightsclock",
            "session",
            "shell",
            "shell :: ui",
            "vault",
            "workingdays"
        })
@NullMarked
package kz.qorgan.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
