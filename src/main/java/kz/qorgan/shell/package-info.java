/** The frame around every page: headers, languages, errors, assets, menu. Knows nobody. */
@ApplicationModule(allowedDependencies = {"vault"})
@NullMarked
package kz.qorgan.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
