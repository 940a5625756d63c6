package kz.qorgan.notices;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.consent.ConsentChanged;
import kz.qorgan.correction.ValueCorrected;
import kz.qorgan.device.DeviceWords;
import kz.qorgan.export.ExportDownloaded;
import kz.qorgan.freeze.AccountFrozen;
import kz.qorgan.freeze.AccountReopened;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.otp.SentCodes.WrongCodesPiledUp;
import kz.qorgan.passkey.SignedInByPasskey;
import kz.qorgan.phone.NumberChanged;
import kz.qorgan.phone.RecoveryNumberChanged;
import kz.qorgan.presence.SharedDeviceLeftOpen;
import kz.qorgan.recovery.RecoveryStep;
import kz.qorgan.rights.RequestMoved;
import kz.qorgan.rights.RequestState;
import kz.qorgan.rightsdialogue.RequestAnswered;
import kz.qorgan.session.Sessions;
import kz.qorgan.signin.SignedInByCode;
import kz.qorgan.verification.StrongFactorChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down what is to be told, in the transaction of what happened: there is no act without its notice, and none
 * without its act. Hearing the same event again changes nothing.
 */
@Component
class NoticeListener {

    private final StoredNotices notices;
    private final Sessions sessions;
    private final Borrowers borrowers;

    NoticeListener(StoredNotices notices, Sessions sessions, Borrowers borrowers) {
        this.notices = notices;
        this.sessions = sessions;
        this.borrowers = borrowers;
    }

    @EventListener
    void on(SignedInByCode event) {
        signedIn(event.borrower(), event.session(), event.knownBrowser());
    }

    @EventListener
    void on(SignedInByPasskey event) {
        signedIn(event.borrower(), event.session(), event.knownBrowser());
    }

    @EventListener
    void on(StrongFactorChanged event) {
        if (event.change() == StrongFactorChanged.Change.RESET) {
            // told with the recovery that did it
            return;
        }
        var kind = switch (event.change()) {
            case ADDED, REPLACED, CONFIRMED -> NoticeKind.FACTOR_ADDED;
            case ADDED_WAITING -> NoticeKind.FACTOR_WAITING;
            case REMOVED -> NoticeKind.FACTOR_REMOVED;
            case RESET, VETOED -> NoticeKind.FACTOR_VETOED;
        };
        notices.add(
                kind,
                event.borrower(),
                "factor " + event.factor() + " " + event.change(),
                Optional.of(event.factor()),
                "");
    }

    @EventListener
    void on(AccountFrozen event) {
        note(NoticeKind.FROZEN, event.borrower(), event.receipt());
    }

    @EventListener
    void on(AccountReopened event) {
        note(NoticeKind.REOPENED, event.borrower(), event.receipt());
    }

    /** The former number is told as well: its holder may be the owner. */
    @EventListener
    void on(NumberChanged event) {
        notices.add(
                NoticeKind.NUMBER_CHANGED,
                event.borrower(),
                "number " + event.change(),
                Optional.of(event.change()),
                "");
    }

    @EventListener
    void on(RecoveryNumberChanged event) {
        note(NoticeKind.SECOND_NUMBER_CHANGED, event.borrower(), event.change());
    }

    @EventListener
    void on(ValueCorrected event) {
        note(NoticeKind.DATA_CORRECTED, event.borrower(), event.id());
    }

    /** Each step but the last wait, which only the new number is told. */
    @EventListener
    void on(RecoveryStep event) {
        var kind = switch (event.now()) {
            case DRAFT -> NoticeKind.RECOVERY_STARTED;
            case SUBMITTED -> NoticeKind.RECOVERY_SUBMITTED;
            case COOLING, CODE_SENT -> NoticeKind.RECOVERY_APPROVED;
            case BOUND -> NoticeKind.RECOVERY_DONE;
            case CONTESTED, REJECTED, EXPIRED -> NoticeKind.RECOVERY_STOPPED;
        };
        notices.add(kind, event.borrower(), kind + " " + event.recovery(), Optional.of(event.recovery()), "");
    }

    @EventListener
    void on(ConsentChanged event) {
        var kind = switch (event.how()) {
            case GIVEN -> NoticeKind.CONSENT_GIVEN;
            case WITHDRAWN -> NoticeKind.CONSENT_WITHDRAWN;
            case WITHDRAWN_BY_ITSELF -> NoticeKind.STANDING_RAN;
        };
        note(kind, event.borrower(), event.act());
    }

    @EventListener
    void on(SharedDeviceLeftOpen event) {
        note(NoticeKind.SHARED_LEFT_OPEN, event.borrower(), event.session());
    }

    /** Once for a copy, however often it is taken away. */
    @EventListener
    void on(ExportDownloaded event) {
        note(NoticeKind.DATA_COPIED, event.borrower(), event.copy());
    }

    /** What a request waits for, and how it was decided. */
    @EventListener
    void on(RequestMoved event) {
        var asked = event.state() == RequestState.WAITING;
        if (asked || event.state().isDecision()) {
            var kind = asked ? NoticeKind.REQUEST_ASKED : NoticeKind.REQUEST_ANSWERED;
            event.borrower().ifPresent(owner -> note(kind, owner, event.id()));
        }
    }

    @EventListener
    void on(RequestAnswered event) {
        event.borrower()
                .ifPresent(owner -> note(NoticeKind.REQUEST_MESSAGE, owner, event.request() + " " + event.place()));
    }

    private void signedIn(BorrowerId borrower, SessionId session, boolean knownBrowser) {
        if (!knownBrowser) {
            var device = sessions.deviceOf(session, borrower)
                    .map(NoticeListener::inWords)
                    .orElse("");
            notices.add(NoticeKind.NEW_DEVICE, borrower, "session " + session, Optional.empty(), device);
        }
    }

    /** A code for a number that is nobody's yet has no owner who could be told. */
    @EventListener
    void on(WrongCodesPiledUp event) {
        if (borrowers.mayBeUsed(event.borrower())) {
            note(NoticeKind.WRONG_CODES, event.borrower(), event.challenge());
        }
    }

    private void note(NoticeKind kind, BorrowerId borrower, Object id) {
        notices.add(kind, borrower, kind + " " + id, Optional.empty(), "");
    }

    private static String inWords(DeviceWords words) {
        return Stream.of(words.browser(), words.system())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
