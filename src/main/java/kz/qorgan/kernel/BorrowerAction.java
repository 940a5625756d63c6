package kz.qorgan.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * A signed-in borrower may do this to the own account, while the session is alive at the very moment of the call:
 * {@code SessionLookup} asks the database, so that an ended session is refused even where no message reached this process.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasRole('BORROWER') and @sessionLookup.isAlive(authentication)")
public @interface BorrowerAction {}
