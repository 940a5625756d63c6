package kz.qorgan.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.otp.CodeResult.Over;
import kz.qorgan.otp.CodeResult.Right;
import kz.qorgan.otp.CodeResult.Wrong;
import kz.qorgan.otp.SendResult.OnItsWay;
import kz.qorgan.otp.SendResult.TryLater;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How often a code is sent, and how long it is. */
@PortalTest
class SendingModuleTests {

    @Autowired
    private CodeVerification codes;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Phones phones;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;
    private Asker asker;

    @BeforeEach
    void makeAsker(@Autowired People people) {
        clock.advance(Duration.ofMinutes(2));
        person = people.borrower();
        asker = Asker.of(codes, person);
    }

    @Test
    void sendsNothingMoreWithinAMinuteAndSaysUntilWhen() {
        var challenge = asker.request();
        assertThat(asker.resend(challenge))
                .isInstanceOfSatisfying(
                        TryLater.class,
                        later -> assertThat(later.until())
                                .isBetween(
                                        clock.now().plusSeconds(55), clock.now().plusSeconds(61)));
    }

    @Test
    void sendsTheSameCodeAfterAMinute() {
        var challenge = asker.request();
        var first = phones.codeFor(person.number(), 1);
        clock.advance(Duration.ofSeconds(61));
        assertThat(asker.resend(challenge)).isEqualTo(new OnItsWay(challenge));
        assertThat(phones.codeFor(person.number(), 2)).isEqualTo(first);
        assertThat(asker.enter(challenge, first)).isInstanceOf(Right.class);
    }

    @Test
    void manyResendsAtOnceSendOneText() {
        var challenge = asker.request();
        phones.codeFor(person.number(), 1);
        clock.advance(Duration.ofSeconds(61));
        AtOnce.times(8, () -> asker.resend(challenge));
        Asker.awaitEmptyOutbox();
        assertThat(phones.textsFor(person.number())).hasSize(2);
    }

    @Test
    void triesSurviveResend() {
        var challenge = asker.request();
        var code = phones.codeFor(person.number(), 1);
        asker.enterWrong(challenge, code, 3);
        clock.advance(Duration.ofSeconds(61));
        asker.resend(challenge);
        assertThat(asker.enterWrong(challenge, code, 2)).isEqualTo(new Wrong(0, Optional.of(person.id())));
        assertThat(asker.enter(challenge, code)).isEqualTo(new Over());
    }

    @Test
    void resendDoesNotProlongTheCode() {
        var challenge = asker.request();
        var code = phones.codeFor(person.number(), 1);
        clock.advance(Duration.ofSeconds(240));
        asker.resend(challenge);
        clock.advance(Duration.ofSeconds(61));
        assertThat(asker.enter(challenge, code)).isEqualTo(new Over());
        assertThat(asker.resend(challenge)).isEqualTo(new SendResult.Over());
    }

    @Test
    void otherBrowserCanNeitherResendNorLook() {
        var challenge = asker.request();
        clock.advance(Duration.ofSeconds(61));
        assertThat(asker.inOtherBrowser().resend(challenge)).isEqualTo(new SendResult.Over());
        assertThat(codes.pending(challenge, Strangers.browser())).isEmpty();
        assertThat(codes.pending(new ChallengeId(UUID.randomUUID()), asker.browser()))
                .isEmpty();
    }

    @Test
    void pendingCodeShowsWhatTheTextShows() {
        var pending = codes.pending(asker.request(), asker.browser()).orElseThrow();
        phones.codeFor(person.number(), 1);
        assertThat(phones.textsFor(person.number()).getFirst().text()).contains(" " + pending.reference());
        assertThat(pending.number()).isEqualTo(person.number().masked());
        assertThat(pending.timeLeft()).isBetween(Duration.ofSeconds(295), Duration.ofSeconds(300));
        assertThat(pending.isOver()).isFalse();
    }

    @Test
    void numberGetsTwoTextsAMinute() {
        asker.request();
        asker.inOtherBrowser().request();
        assertThat(asker.inOtherBrowser().ask()).isInstanceOf(TryLater.class);
        clock.advance(Duration.ofSeconds(61));
        assertThat(asker.inOtherBrowser().ask()).isInstanceOf(OnItsWay.class);
    }

    @Test
    void tenWrongCodesStopTextsForStrangersButNotForTheOwnersBrowser() {
        signIn(asker);
        for (int challenges = 0; challenges < 2; challenges++) {
            clock.advance(Duration.ofSeconds(61));
            var outsider = asker.inOtherBrowser();
            outsider.enterWrong(outsider.request(), phones.codeFor(person.number(), 2 + challenges), 5);
        }
        clock.advance(Duration.ofSeconds(61));
        assertThat(asker.inOtherBrowser().ask()).isInstanceOf(TryLater.class);
        assertThat(asker.ask()).isInstanceOf(OnItsWay.class);
    }

    @Test
    void knownBrowserGetsSixDigitsAndAnyOtherEight() {
        signIn(asker);
        asker.request();
        assertThat(phones.codeFor(person.number(), 2)).hasSize(6);
        clock.advance(Duration.ofMinutes(5));
        asker.inOtherBrowser().request();
        assertThat(phones.codeFor(person.number(), 3)).hasSize(8);
    }

    @Test
    void browserIsForgottenAfterNinetyDays() {
        signIn(asker);
        clock.advance(Duration.ofDays(91));
        asker.request();
        assertThat(phones.codeFor(person.number(), 2)).hasSize(8);
    }

    private void signIn(Asker who) {
        var right = (Right) who.enter(who.request(), phones.codeFor(person.number(), 1));
        transaction.executeWithoutResult(status -> codes.consume(right, true));
    }
}
