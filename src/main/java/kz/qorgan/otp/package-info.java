/** One-time codes: made, sent in a text, checked and used up; proves that the person at the keyboard holds the phone. */
@ApplicationModule(allowedDependencies = {"audit", "device", "guard", "limits", "messaging", "outbox", "vault"})
@NullMarked
package kz.qorgan.otp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
