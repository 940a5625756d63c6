package kz.qorgan.notices;

import java.util.Optional;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.consent.Consents;
import kz.qorgan.kernel.EmailAddress;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.mail.MailMessage;
import kz.qorgan.mail.Mails;
import kz.qorgan.messaging.Messages;
import kz.qorgan.messaging.TextMessage;
import kz.qorgan.otp.SentCodes;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.phone.NumberChange;
import kz.qorgan.phone.RecoveryNumber;
import kz.qorgan.recovery.OwnRecovery;
import kz.qorgan.vault.RandomValues;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands notices to the outbox: the message and the mark that it was sent are one transaction, whoever dies in between. */
@Component
class NoticeSending {

    /** Twenty of them are 119 bits, in as few characters of a short message as can be. */
    private static final String TOKEN_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final int TOKEN_LENGTH = 20;
    private static final String MAIL_FIELD = "email";
    private static final String MAIL_ABROAD = "cross-border";

    private final StoredNotices notices;
    private final NoticeWords words;
    private final Borrowers borrowers;
    private final PersonalData data;
    private final Consents consents;
    private final SentCodes codes;
    private final NumberChange numbers;
    private final RecoveryNumber second;
    private final OwnRecovery recovery;
    private final Messages messages;
    private final Mails mails;
    private final RandomValues random;
    private final NoticePolicy policy;

    NoticeSending(
            StoredNotices notices,
            NoticeWords words,
            Borrowers borrowers,
            PersonalData data,
            Consents consents,
            SentCodes codes,
            NumberChange numbers,
            RecoveryNumber second,
            OwnRecovery recovery,
            Messages messages,
            Mails mails,
            RandomValues random,
            NoticePolicy policy) {
        this.notices = notices;
        this.words = words;
        this.borrowers = borrowers;
        this.data = data;
        this.consents = consents;
        this.codes = codes;
        this.numbers = numbers;
        this.second = second;
        this.recovery = recovery;
        this.messages = messages;
        this.mails = mails;
        this.random = random;
        this.policy = policy;
    }

    /** Sends what is due, and says how much it was. */
    @Transactional
    public int sendDue(int most) {
        var due = notices.due(most);
        due.forEach(this::send);
        return due.size();
    }

    private void send(Notice notice) {
        var token = random.text(TOKEN_ALPHABET, TOKEN_LENGTH);
        notices.markSent(notice.id(), NotMe.hash(token), policy.linkLife());
        var contact = borrowers.contact(notice.borrower());
        var wrongCodes = notice.kind() == NoticeKind.NEW_DEVICE
                ? codes.wrongCodesSince(notice.borrower(), notice.happenedAt().minus(policy.triesBefore()))
                : 0;
        var text = words.sms(notice, wrongCodes, token, contact.language());
        text(notice, "SMS", contact.number(), text);
        formerNumber(notice).ifPresent(former -> text(notice, "SMS to the former number", former, text));
        second.of(notice.borrower()).ifPresent(number -> text(notice, "SMS to the second number", number, text));
        var subject = words.subject(notice.kind(), contact.language());
        mail(notice, subject, words.mail(notice, wrongCodes, token, contact.language()));
    }

    /** Only where the borrower has agreed that the address goes to the mail service, which is abroad. */
    private void mail(Notice notice, String subject, String text) {
        if (!consents.permits(notice.borrower(), MAIL_ABROAD)) {
            return;
        }
        data.value(notice.borrower(), MAIL_FIELD)
                .flatMap(EmailAddress::of)
                .ifPresent(address -> mails.sendOnce(
                        "notice " + notice.id() + " MAIL",
                        new MailMessage(address, subject, text, policy.usefulFor())));
    }

    private void text(Notice notice, String way, MobileNumber to, String text) {
        messages.sendOnce("notice " + notice.id() + " " + way, new TextMessage(to, text, policy.usefulFor(), false));
    }

    private Optional<MobileNumber> formerNumber(Notice notice) {
        if (notice.kind() == NoticeKind.RECOVERY_DONE) {
            return notice.subject().flatMap(which -> recovery.former(notice.borrower(), which));
        }
        return notice.kind() == NoticeKind.NUMBER_CHANGED
                ? notice.subject().flatMap(change -> numbers.former(notice.borrower(), change))
                : Optional.empty();
    }
}
