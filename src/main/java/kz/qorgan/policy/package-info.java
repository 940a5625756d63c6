/** The privacy policy as its readers need it: what holds, what held, what differs, and what that changes for this one reader. */
@ApplicationModule(
        allowedDependencies = {
            "catalogue",
            "consent",
            "consenttexts",
            "personaldata",
            "purposes",
            "session",
            "shell",
            "shell :: ui"
        })
@NullMarked
package kz.qorgan.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
