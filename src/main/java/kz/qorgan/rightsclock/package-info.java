/** The clock of a request: when its answer is due by the law, how much of the term is used, and what a pause does to it. */
@ApplicationModule(allowedDependencies = "workingdays")
@NullMarked
package kz.qorgan.rightsclock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
