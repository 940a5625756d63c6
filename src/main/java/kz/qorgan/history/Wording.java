package kz.qorgan.history;

import static kz.qorgan.history.HistoryFilter.CHANGES;
import static kz.qorgan.history.HistoryFilter.CODES;
import static kz.qorgan.history.HistoryFilter.DATA;
import static kz.qorgan.history.HistoryFilter.DEVICES;
import static kz.qorgan.history.HistoryFilter.SIGN_INS;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.RecordedAct;

/** Which acts of the record a borrower is told, under which heading and in which words. An act is in one of the two tables. */
final class Wording {

    static final Map<Act, HistoryFilter> TOLD = Map.ofEntries(
            Map.entry(Act.AUTHN_LOGIN_SUCCESS, SIGN_INS),
            Map.entry(Act.AUTHN_LOGIN_FAIL, SIGN_INS),
            Map.entry(Act.AUTHN_LOGIN_FAIL_MAX, SIGN_INS),
            Map.entry(Act.AUTHN_TOKEN_CREATED, CODES),
            Map.entry(Act.AUTHN_FACTOR_PROVED, CODES),
            Map.entry(Act.AUTHN_FACTOR_REFUSED, CODES),
            Map.entry(Act.AUTHN_TOKEN_REVOKED, DEVICES),
            Map.entry(Act.SESSION_EXPIRED, DEVICES),
            Map.entry(Act.SESSION_LOGOUT, DEVICES),
            Map.entry(Act.AUTHN_FACTOR_ADDED, CHANGES),
            Map.entry(Act.AUTHN_FACTOR_CONFIRMED, CHANGES),
            Map.entry(Act.AUTHN_FACTOR_REMOVED, CHANGES),
            Map.entry(Act.AUTHN_FACTOR_VETOED, CHANGES),
            Map.entry(Act.AUTHN_LOGIN_LOCK, CHANGES),
            Map.entry(Act.AUTHN_LOGIN_UNLOCK, CHANGES),
            Map.entry(Act.QUIET_ON, CHANGES),
            Map.entry(Act.QUIET_OFF, CHANGES),
            Map.entry(Act.EVENT_REPORTED, CHANGES),
            Map.entry(Act.SENSITIVE_UPDATE, CHANGES),
            Map.entry(Act.REVEAL_SHOWN, DATA),
            Map.entry(Act.FILE_OPENED, DATA),
            Map.entry(Act.SUPPORT_PIN_USED, DATA),
            Map.entry(Act.STAFF_ACTED, CHANGES),
            Map.entry(Act.EXPORT_REQUESTED, DATA),
            Map.entry(Act.EXPORT_DOWNLOADED, DATA),
            Map.entry(Act.CONSENT_GIVEN, DATA),
            Map.entry(Act.CONSENT_REFUSED, DATA),
            Map.entry(Act.CONSENT_WITHDRAWN, DATA),
            Map.entry(Act.WITHDRAWAL_REFUSED, DATA),
            Map.entry(Act.WITHDRAWAL_LEFT, DATA),
            Map.entry(Act.WITHDRAWAL_CANCELLED, DATA),
            Map.entry(Act.REQUEST_SUBMITTED, DATA),
            Map.entry(Act.REQUEST_MOVED, DATA),
            Map.entry(Act.REQUEST_MESSAGE, DATA),
            Map.entry(Act.REQUEST_FINISHED, DATA),
            Map.entry(Act.DATA_RESTRICTED, DATA),
            Map.entry(Act.DATA_RELEASED, DATA),
            Map.entry(Act.DATA_DESTROYED, DATA),
            Map.entry(Act.UPLOAD_STORED, DATA),
            Map.entry(Act.UPLOAD_DELETE, DATA),
            Map.entry(Act.USER_CREATED, CHANGES),
            Map.entry(Act.USER_UPDATED, CHANGES));

    /** Recorded beside an act that is told, or about nobody in particular. */
    static final Set<Act> NOT_TOLD = Set.of(
            Act.SESSION_CREATED,
            Act.AUDIT_VERIFIED,
            Act.AUDIT_NOT_WHOLE,
            Act.USER_ARCHIVED,
            Act.PRIVILEGE_PERMISSIONS_CHANGED,
            Act.BORROWER_SEARCHED,
            Act.REASON_REVIEWED,
            Act.RECORD_READ,
            Act.SUPPORT_PIN_SHOWN,
            Act.PROPOSAL_MADE,
            Act.PROPOSAL_APPROVED,
            Act.PROPOSAL_REFUSED,
            Act.CRYPT_DECRYPT_FAIL,
            Act.RECEIPT_ISSUED,
            Act.SIGNING_KEY_REPLACED,
            Act.UPLOAD_VALIDATION,
            Act.TEXT_PUBLISHED,
            Act.SENSITIVE_CREATE,
            Act.EXCESS_RATE_LIMIT_EXCEEDED,
            Act.SMS_SENT,
            Act.SMS_FAILED,
            Act.MAIL_SENT,
            Act.MAIL_FAILED);

    /** Reasons that have words of their own; any other is said in the act's general words. */
    static final Map<Act, Set<String>> REASONS = Map.ofEntries(
            Map.entry(Act.AUTHN_TOKEN_CREATED, Set.of("SIGN_IN", "FREEZE", "UNFREEZE")),
            Map.entry(Act.AUTHN_LOGIN_FAIL, Set.of("FREEZE", "UNFREEZE")),
            Map.entry(Act.AUTHN_LOGIN_FAIL_MAX, Set.of("FREEZE", "UNFREEZE")),
            Map.entry(Act.AUTHN_LOGIN_LOCK, Set.of("NOTICE", "STAFF")),
            Map.entry(
                    Act.AUTHN_TOKEN_REVOKED,
                    Set.of("ENDED_ELSEWHERE", "REPLACED", "LEFT_OPEN", "ACCOUNT_CLOSED", "BY_STAFF")),
            Map.entry(Act.SESSION_EXPIRED, Set.of("IDLE", "TOO_OLD")),
            Map.entry(Act.REVEAL_SHOWN, Set.of("BY_STAFF")),
            Map.entry(
                    Act.STAFF_ACTED,
                    Set.of("SESSIONS_ENDED", "FROZEN", "FACTOR_CONFIRMED", "UNFREEZE_PROPOSED", "OPENED_AGAIN")),
            Map.entry(Act.SENSITIVE_UPDATE, Set.of("CORRECTED", "CORRECTED_BY_STAFF")),
            Map.entry(Act.CONSENT_GIVEN, Set.of("CONTRACT")),
            Map.entry(Act.CONSENT_WITHDRAWN, Set.of("STANDING")),
            Map.entry(Act.UPLOAD_DELETE, Set.of("TERM_ENDED")),
            Map.entry(Act.DATA_DESTROYED, Set.of("TERM_ENDED")),
            Map.entry(Act.REQUEST_FINISHED, Set.of("APPROVED", "PARTLY", "REFUSED", "WITHDRAWN")),
            Map.entry(Act.REQUEST_MOVED, Set.of("IN_REVIEW", "WAITING", "CARRIED_OUT")),
            Map.entry(Act.REQUEST_MESSAGE, Set.of("BORROWER", "STAFF")),
            Map.entry(Act.DATA_RESTRICTED, Set.of("BLOCKED", "LOCKED")),
            Map.entry(Act.USER_UPDATED, Set.of("MOBILE_NUMBER", "RECOVERY_NUMBER")));

    /** Acts whose reason is the kind of a factor. */
    static final Set<Act> ABOUT_A_FACTOR = Set.of(
            Act.AUTHN_FACTOR_PROVED,
            Act.AUTHN_FACTOR_REFUSED,
            Act.AUTHN_FACTOR_ADDED,
            Act.AUTHN_FACTOR_CONFIRMED,
            Act.AUTHN_FACTOR_REMOVED,
            Act.AUTHN_FACTOR_VETOED);

    /** Acts whose object is a code that was asked for. */
    private static final Set<Act> ABOUT_A_CODE =
            Set.of(Act.AUTHN_TOKEN_CREATED, Act.AUTHN_LOGIN_SUCCESS, Act.AUTHN_LOGIN_FAIL, Act.AUTHN_LOGIN_FAIL_MAX);

    /** What the lender or the portal itself does, and a report; nobody else can have done it. */
    private static final Set<Act> NOBODY_ELSES =
            Set.of(Act.USER_CREATED, Act.USER_UPDATED, Act.DATA_DESTROYED, Act.SESSION_EXPIRED, Act.EVENT_REPORTED);

    /** What the lender does as well; in a session it was the person, or somebody else who was in it. */
    private static final Set<Act> LENDERS_TOO =
            Set.of(Act.SENSITIVE_UPDATE, Act.CONSENT_GIVEN, Act.CONSENT_REFUSED, Act.CONSENT_WITHDRAWN);

    private Wording() {}

    static Set<Act> actsOf(HistoryFilter filter) {
        return TOLD.entrySet().stream()
                .filter(told -> filter == HistoryFilter.ALL || told.getValue() == filter)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static String wordsOf(RecordedAct act) {
        return act.reason()
                .filter(reason -> REASONS.getOrDefault(act.act(), Set.of()).contains(reason))
                .map(reason -> act.act().name() + "." + reason)
                .orElseGet(() -> act.act().name());
    }

    static Optional<String> factorOf(RecordedAct act) {
        return act.reason().filter(reason -> ABOUT_A_FACTOR.contains(act.act()));
    }

    static boolean isAboutACode(RecordedAct act) {
        return ABOUT_A_CODE.contains(act.act());
    }

    static boolean mayBeReported(RecordedAct act) {
        var byThePerson = !NOBODY_ELSES.contains(act.act())
                || act.act() == Act.USER_UPDATED && act.reason().isPresent();
        var inASession = !LENDERS_TOO.contains(act.act()) || act.session().isPresent();
        return TOLD.containsKey(act.act())
                && byThePerson
                && inASession
                && act.employee().isEmpty();
    }
}
