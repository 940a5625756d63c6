/** How both sides of a call prove themselves: the borrower by a PIN from the own session, support by a card that appears in it. */
@ApplicationModule(allowedDependencies = {"audit", "employee", "limits", "session", "shell", "shell :: ui", "vault"})
@NullMarked
package kz.qorgan.supportpin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
