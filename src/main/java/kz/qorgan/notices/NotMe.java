package kz.qorgan.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import kz.qorgan.freeze.AccountFreeze;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.notices.NoticeKind.Answer;
import kz.qorgan.receipt.ReceiptKind;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.recovery.OwnRecovery;
import kz.qorgan.session.Ending;
import kz.qorgan.session.SessionLifecycle;
import kz.qorgan.verification.Enrolments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the link "it was not me" does, once and for three days: it undoes what can be undone, and otherwise freezes. It only
 * takes away, so whoever gets hold of it gains nothing.
 */
@Service
public class NotMe {

    private static final ReceiptKind STOP = new ReceiptKind("STOP", 'S');
    private static final ReceiptKind VETO = new ReceiptKind("VETO", 'V');

    private final StoredNotices notices;
    private final NoticeWords words;
    private final AccountFreeze account;
    private final Enrolments enrolments;
    private final SessionLifecycle sessions;
    private final Receipts receipts;
    private final OwnRecovery recovery;

    NotMe(
            StoredNotices notices,
            NoticeWords words,
            AccountFreeze account,
            Enrolments enrolments,
            SessionLifecycle sessions,
            Receipts receipts,
            OwnRecovery recovery) {
        this.notices = notices;
        this.words = words;
        this.account = account;
        this.enrolments = enrolments;
        this.sessions = sessions;
        this.receipts = receipts;
        this.recovery = recovery;
    }

    /** What a link is about; nothing for one that is used, old, foreign or broken. Changes nothing. */
    @AnonymousAction
    @Transactional(readOnly = true)
    public Optional<About> about(String token, Locale locale) {
        return notices.behind(hash(token))
                .filter(notice -> notice.kind().answer() != Answer.NONE)
                .map(notice -> new About(
                        words.line(notice, locale), button(notice.kind().answer())));
    }

    /** Uses the link up and acts on it; nothing for one that is used, old, foreign or broken. */
    @AnonymousAction
    @Transactional
    public Optional<ReceiptNumber> confirm(String token) {
        return notices.use(hash(token)).flatMap(this::act);
    }

    private Optional<ReceiptNumber> act(Notice notice) {
        if (notice.kind().answer() == Answer.STOP
                && notice.subject()
                        .filter(which -> recovery.veto(which, notice.borrower()) == OwnRecovery.Veto.STOPPED)
                        .isPresent()) {
            return Optional.of(receipts.issue(notice.borrower(), STOP));
        }
        var undone = notice.kind().answer() == Answer.VETO
                && notice.subject()
                        .filter(factor -> enrolments.veto(factor, notice.borrower()))
                        .isPresent();
        if (undone) {
            sessions.endAll(notice.borrower(), Ending.Reason.ENDED_ELSEWHERE);
            return Optional.of(receipts.issue(notice.borrower(), VETO));
        }
        return account.freeze(notice.borrower(), AccountFreeze.Cause.NOTICE);
    }

    private static String button(Answer answer) {
        return switch (answer) {
            case VETO -> "notices.notMe.undoes";
            case STOP -> "notices.notMe.stops";
            case FREEZE, NONE -> "notices.notMe.freezes";
        };
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /**
     * What happened, and what would be done.
     *
     * @param button key of what the button does
     */
    public record About(String happened, String button) {}
}
