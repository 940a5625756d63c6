package kz.qorgan.verification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * A borrower's action that needs more than a session: {@link StepUp} decides, at the moment of the call, whatever the page
 * believed before.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasRole('BORROWER') and @sessionLookup.isAlive(authentication) and @stepUp.permits('{value}')")
public @interface SensitiveAction {

    /** What is about to be done. */
    Operation value();
}
