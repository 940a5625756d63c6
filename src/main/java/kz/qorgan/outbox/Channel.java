package kz.qorgan.outbox;

import kz.qorgan.audit.Act;

/** Which way a message goes, and how its end is recorded. */
public enum Channel {
    SMS(Act.SMS_SENT, Act.SMS_FAILED),
    MAIL(Act.MAIL_SENT, Act.MAIL_FAILED);

    private final Act sent;
    private final Act failed;

    Channel(Act sent, Act failed) {
        this.sent = sent;
        this.failed = failed;
    }

    Act sent() {
        return sent;
    }

    Act failed() {
        return failed;
    }
}
