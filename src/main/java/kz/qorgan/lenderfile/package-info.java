/** Files that the lender writes instead of code: read strictly, every mistake told with its line before the portal starts. */
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package kz.qorgan.lenderfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
