/** The way from "who are you" to a session. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "borrower",
            "codeform",
            "device",
            "otp",
            "outbox",
            "quiet",
            "session",
            "verification"
        })
@NullMarked
package kz.qorgan.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
