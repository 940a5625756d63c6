/** What a copy says about the account, its values and its sessions, on behalf of the modules that a copy is made with. */
@ApplicationModule(
        allowedDependencies = {
            "borrower",
            "catalogue",
            "device",
            "export",
            "filecheck",
            "files",
            "personaldata",
            "session",
            "shell"
        })
@NullMarked
package kz.qorgan.copycontent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
