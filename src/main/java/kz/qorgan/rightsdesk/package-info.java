/** What staff do with requests: the queue with its clocks, questions, decisions, and carrying them out. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "borrower",
            "contacts",
            "correction",
            "files",
            "personaldata",
            "receipt",
            "restriction",
            "rights",
            "rightsclock",
            "rightsdialogue",
            "vault"
        })
@NullMarked
package kz.qorgan.rightsdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
