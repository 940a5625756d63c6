/** Withdrawals that wait for an obligation to close: shown, cancelled by their owner, and run by themselves exactly once. */
@ApplicationModule(allowedDependencies = {"audit", "borrower", "consent", "purposes", "session", "stopping", "vault"})
@NullMarked
package kz.qorgan.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
