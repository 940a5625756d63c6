/** What may be stored about a borrower, in the lender's own words: fields, purposes, recipients, terms, and how values look. */
@ApplicationModule(allowedDependencies = "lenderfile")
@NullMarked
package kz.qorgan.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
