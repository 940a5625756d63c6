/** The pages on which a stranger enters a number and the code sent to it, whatever the code is for. */
@ApplicationModule(allowedDependencies = {"access", "device", "guard", "otp", "outbox", "shell", "vault"})
@NullMarked
package kz.qorgan.codeform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
