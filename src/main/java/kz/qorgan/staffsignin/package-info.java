/** How staff prove who they are: an invitation once, then a password and a code from an authenticator. Never an SMS. */
@ApplicationModule(allowedDependencies = {"access", "audit", "codeform", "employee", "limits", "shell", "vault"})
@NullMarked
package kz.qorgan.staffsignin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
