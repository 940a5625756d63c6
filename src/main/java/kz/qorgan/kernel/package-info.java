/** The words every module shares: ids, numbers, masking, languages, access annotations. No beans, no entities. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kz.qorgan.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
