/** Documents and photographs of borrowers: checked when they come, sealed wherever they lie, given to their owner only. */
@ApplicationModule(allowedDependencies = {"vault", "database", "audit", "limits", "filecheck"})
@NullMarked
package kz.qorgan.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
