package kz.qorgan.foureyes;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.qorgan.staff.EmployeeId;

/**
 * What one person has proposed and another must approve.
 *
 * @param kind what it is, as a word of the program such as {@code GRANT_ROLE}
 * @param subject the record that it is about
 */
public record Proposal(UUID id, String kind, UUID subject, EmployeeId by, Instant at, Instant until) {

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    public Proposal {
        if (!WORD.matcher(kind).matches()) {
            throw new IllegalArgumentException("A kind is a word of the program");
        }
    }
}
