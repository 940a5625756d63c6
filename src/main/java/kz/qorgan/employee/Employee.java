package kz.qorgan.employee;

import java.time.Instant;
import java.util.Optional;
import kz.qorgan.staff.EmployeeId;

/**
 * Somebody who works here, or did.
 *
 * @param login the name that is typed to sign in
 * @param code what borrowers know the person by, such as {@code S-4K7M}; stays for ever
 */
public record Employee(
        EmployeeId id, String login, String givenName, String familyName, String code, Optional<Instant> leftAt) {

    public boolean isHere() {
        return leftAt.isEmpty();
    }
}
