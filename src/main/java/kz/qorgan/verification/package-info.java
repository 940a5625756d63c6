/** Proves that the person at the keyboard holds a factor. So far: the phone, by a one-time code. */
@ApplicationModule(allowedDependencies = {"audit", "limits", "messaging", "vault"})
@NullMarked
package kz.qorgan.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
