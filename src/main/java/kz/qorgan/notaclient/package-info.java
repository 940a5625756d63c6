/** Lets people who are not clients see that a borrower has named their number, and object or have it taken out. */
@ApplicationModule(
        allowedDependencies = {"catalogue", "codeform", "contacts", "otp", "personaldata", "rights", "shell", "vault"})
@NullMarked
package kz.qorgan.notaclient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
