/** Where the numbers of people stand whom borrowers have named, so that those people can find and challenge them. */
@ApplicationModule(allowedDependencies = {"catalogue", "vault"})
@NullMarked
package kz.qorgan.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
