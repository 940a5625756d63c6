package kz.qorgan.notices;

import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.EmailAddress;
import kz.qorgan.messaging.MailMessage;
import kz.qorgan.messaging.Messages;
import kz.qorgan.messaging.TextMessage;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.personaldata.PersonalData;
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

    private final StoredNotices notices;
    private final NoticeWords words;
    private final Borrowers borrowers;
    private final PersonalData data;
    private final CodeVerification codes;
    private final Messages messages;
    private final RandomValues random;
    private final NoticePolicy policy;

    NoticeSending(
            StoredNotices notices,
            NoticeWords words,
            Borrowers borrowers,
            PersonalData data,
            CodeVerification codes,
            Messages messages,
            RandomValues random,
            NoticePolicy policy) {
        this.notices = notices;
        this.words = words;
        this.borrowers = borrowers;
        this.data = data;
        this.codes = codes;
        this.messages = messages;
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
        messages.sendOnce(
                "notice " + notice.id() + " SMS", new TextMessage(contact.number(), text, policy.usefulFor(), false));
        data.value(notice.borrower(), MAIL_FIELD)
                .flatMap(EmailAddress::of)
                .ifPresent(address -> messages.sendOnce(
                        "notice " + notice.id() + " MAIL",
                        new MailMessage(
                                address,
                                words.subject(notice.kind(), contact.language()),
                                words.mail(notice, wrongCodes, token, contact.language()),
                                policy.usefulFor())));
    }
}
