/** The record in the hands of the auditor: searched, taken away in small pieces, and proved to be whole. Reading is recorded too. */
@ApplicationModule(
        allowedDependencies = {"audit", "auditproof", "employee", "shell", "shell :: ui", "staffframe :: ui"})
@NullMarked
package kz.qorgan.auditdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
