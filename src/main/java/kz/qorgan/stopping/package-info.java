/** Stops the use of data for a purpose: the consent ends at once, and whoever has received data is to be told in time. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "catalogue",
            "consent",
            "consenttexts",
            "personaldata",
            "purposes",
            "receipt",
            "session",
            "vault",
            "workingdays"
        })
@NullMarked
package kz.qorgan.stopping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
