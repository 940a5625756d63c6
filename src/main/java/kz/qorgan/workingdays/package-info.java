/** Which days are working days in Kazakhstan, and when a term that the law counts in them ends. */
@ApplicationModule(allowedDependencies = {"database", "lenderfile"})
@NullMarked
package kz.qorgan.workingdays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
