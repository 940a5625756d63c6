/** Gets a text to a phone by one of several providers, and takes what they report about it. */
@ApplicationModule(allowedDependencies = {"database", "outbox", "vault"})
@NullMarked
package kz.qorgan.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
