package kz.qorgan.otp;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;

/** Somebody in front of a browser who asks for codes and enters them. */
record Asker(CodeVerification codes, MobileNumber number, Optional<BorrowerId> recipient, BrowserId browser) {

    /** The owner of a number, in a browser that was never here. */
    static Asker of(CodeVerification codes, Person person) {
        return new Asker(codes, person.number(), Optional.of(person.id()), Strangers.browser());
    }

    /** With a number that opens no account. */
    static Asker stranger(CodeVerification codes) {
        return new Asker(codes, People.strangersNumber(), Optional.empty(), Strangers.browser());
    }

    Asker inOtherBrowser() {
        return new Asker(codes, number, recipient, Strangers.browser());
    }

    SendResult ask() {
        return codes.request(
                new CodeRequest(Purpose.SIGN_IN, number, recipient, browser, Strangers.address(), Language.RU));
    }

    /** Asks, and must get a code. */
    ChallengeId request() {
        return ((SendResult.OnItsWay) ask()).challenge();
    }

    SendResult resend(ChallengeId challenge) {
        return codes.resend(challenge, browser, Strangers.address());
    }

    CodeResult enter(ChallengeId challenge, String typed) {
        return codes.check(challenge, Purpose.SIGN_IN, typed, browser, Strangers.address());
    }

    /** Enters wrong codes so many times and gives the last answer. */
    CodeResult enterWrong(ChallengeId challenge, String right, int times) {
        var wrong = (right.charAt(0) == '9' ? '0' : '9') + right.substring(1);
        for (int i = 1; i < times; i++) {
            enter(challenge, wrong);
        }
        return enter(challenge, wrong);
    }

    /** Until every text, decoys included, has come to its end. */
    static void awaitEmptyOutbox() {
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> Tables.superuser()
                        .sql("select not exists (select from outbox_message where state = 'WAITING')")
                        .query(Boolean.class)
                        .single());
    }
}
