/** Gets a mail to an address, or says that it could not. */
@ApplicationModule(allowedDependencies = {"database", "outbox", "vault"})
@NullMarked
package kz.qorgan.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
