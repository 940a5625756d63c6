/**
 * Acts that need two people: a proposal bound to the hash of its exact content, approved by somebody else. How to use it:
 * {@link kz.qorgan.foureyes.FourEyes#propose} in the transaction that writes what is proposed, and
 * {@link kz.qorgan.foureyes.FourEyes#approve} with the content read anew in the transaction that carries it out; carry out
 * only on {@code Approved}. Both people must have given password and code within five minutes.
 */
@ApplicationModule(allowedDependencies = {"audit", "employee", "vault"})
@NullMarked
package kz.qorgan.foureyes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
