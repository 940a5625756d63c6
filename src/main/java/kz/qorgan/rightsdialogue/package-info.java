/** What is said about a request: how it is written and sent, what both sides say afterwards, and the page that shows it. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "borrower",
            "catalogue",
            "export",
            "files",
            "limits",
            "otp",
            "receipt",
            "restriction",
            "rights",
            "rightsclock",
            "session",
            "shell",
            "shell :: ui",
            "vault",
            "verification",
            "verification :: ui"
        })
@NullMarked
package kz.qorgan.rightsdialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
