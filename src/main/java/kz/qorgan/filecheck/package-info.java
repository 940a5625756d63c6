/** Decides whether a file from outside may be kept, and takes out of it what nobody sees. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.qorgan.filecheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
