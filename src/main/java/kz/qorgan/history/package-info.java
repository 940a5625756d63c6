/** What has happened around the borrower's account, in plain words, and the report of what the borrower does not recognise. */
@ApplicationModule(
        allowedDependencies = {"audit", "device", "export", "otp", "outbox", "session", "shell", "shell :: ui", "vault"
        })
@NullMarked
package kz.qorgan.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
