/** The messages that wait to be sent, what became of them, and what their addresses have shown so far. */
@ApplicationModule(allowedDependencies = {"audit", "vault"})
@NullMarked
package kz.qorgan.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
