package kz.qorgan.auditproof;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Set;

/** How long an entry is kept. The class is a part of the link, so that nobody can shorten a term afterwards. */
enum Retention {
    /** What happens all day long and is of use while something is being found out. */
    ROUTINE(Period.ofYears(1)),
    /** Who did or saw what: as long as what it was about (law on electronic documents; the anti-laundering law's five years). */
    ACCESS(Period.ofYears(5)),
    /** What proves the record itself, and who was given which right. */
    LASTING(Period.ofYears(10));

    private static final Set<String> OF_ROUTINE = Set.of(
            "sms_sent",
            "sms_failed",
            "mail_sent",
            "mail_failed",
            "excess_rate_limit_exceeded",
            "session_created",
            "session_expired",
            "session_logout",
            "authn_token_created",
            "audit_verified");
    private static final Set<String> OF_PROOF = Set.of(
            "signing_key_replaced",
            "audit_not_whole",
            "privilege_permissions_changed",
            "proposal_made",
            "proposal_approved",
            "proposal_refused",
            "user_archived");

    private final Period term;

    Retention(Period term) {
        this.term = term;
    }

    static Retention of(String act) {
        if (OF_ROUTINE.contains(act)) {
            return ROUTINE;
        }
        return OF_PROOF.contains(act) ? LASTING : ACCESS;
    }

    Period term() {
        return term;
    }

    boolean isOver(Instant recorded, Instant now) {
        return recorded.atOffset(ZoneOffset.UTC).plus(term).toInstant().isBefore(now);
    }
}
