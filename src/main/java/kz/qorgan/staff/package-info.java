/** The words about the people who work here: their ids, their roles, and which of them may do what. No beans. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.qorgan.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
