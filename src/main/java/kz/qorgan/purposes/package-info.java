/** What the lender asks consent for, in its own words: to whom which data may go for it, and when it may be withdrawn. */
@ApplicationModule(allowedDependencies = {"catalogue", "lenderfile"})
@NullMarked
package kz.qorgan.purposes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
