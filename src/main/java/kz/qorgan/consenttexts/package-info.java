/** The exact words of the privacy policy and of each consent, in all versions: which holds since when, and who has read which. */
@ApplicationModule(
        allowedDependencies = {"audit", "catalogue", "lenderfile", "database", "purposes", "session", "staff", "vault"})
@NullMarked
package kz.qorgan.consenttexts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
