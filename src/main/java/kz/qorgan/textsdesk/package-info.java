/** Where the privacy officer publishes the next version of the policy or of a consent, after reading what it changes. */
@ApplicationModule(
        allowedDependencies = {
            "catalogue",
            "consenttexts",
            "employee",
            "purposes",
            "shell",
            "shell :: ui",
            "staffframe :: ui",
            "staffsignin"
        })
@NullMarked
package kz.qorgan.textsdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
