package kz.qorgan.audit;

import java.util.regex.Pattern;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.staff.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * One act, about to be recorded. Holds ids and words of the program only: never a name, a number, a code or an address.
 *
 * @param borrower whom it concerns, or nobody known
 * @param employee who of the staff did it, if one of them did
 * @param session in which session it was done, if in one
 * @param object what it was done to, as the id of a record
 * @param reason a word of the program that says why or how, such as {@code IDLE}
 */
public record AuditEntry(
        Act act,
        @Nullable BorrowerId borrower,
        @Nullable EmployeeId employee,
        @Nullable SessionId session,
        @Nullable String object,
        @Nullable String reason) {

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]*");

    public static AuditEntry of(Act act) {
        return new AuditEntry(act, null, null, null, null, null);
    }

    public AuditEntry concerning(@Nullable BorrowerId whom) {
        return new AuditEntry(act, whom, employee, session, object, reason);
    }

    /** It was done by somebody of the staff. */
    public AuditEntry by(EmployeeId who) {
        return new AuditEntry(act, borrower, who, session, object, reason);
    }

    public AuditEntry in(SessionId which) {
        return new AuditEntry(act, borrower, employee, which, object, reason);
    }

    public AuditEntry on(Object id) {
        return new AuditEntry(act, borrower, employee, session, id.toString(), reason);
    }

    public AuditEntry because(Enum<?> word) {
        return because(word.name());
    }

    /** @param word of the program, in capitals such as {@code SIGN_IN} */
    public AuditEntry because(String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("Only a word of the program is recorded");
        }
        return new AuditEntry(act, borrower, employee, session, object, word);
    }
}
