package kz.qorgan.staff;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Whoever works here and holds one of these roles may do this, while session, account and role are alive at the very moment
 * of the call: {@code StaffSessions} asks the database, whatever the page believed before.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@staffSessions.permits(authentication, '{value}')")
public @interface StaffAction {

    /** Any one of them is enough. */
    Role[] value();
}
