/** Watches over sign-ins on devices that others use too: what their pages show, and that they end when the person is gone. */
@ApplicationModule(allowedDependencies = {"session", "shell", "database"})
@NullMarked
package kz.qorgan.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
