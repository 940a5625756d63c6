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
import kz.qorgan.testing.Strangers;
import org.junit.jupiter.api.Test;

/** How often a code is sent, and how long it is. */
class SendingModuleTests extends CodesTest {

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
        var first = code(1);
        clock.advance(Duration.ofSeconds(61));
        assertThat(asker.resend(challenge)).isEqualTo(new OnItsWay(challenge));
        assertThat(code(2)).isEqualTo(first);
        assertThat(asker.enter(challenge, first)).isInstanceOf(Right.class);
    }

    @Test
    void manyResendsAtOnceSendOneText() {
        var challenge = asker.request();
        code(1);
        clock.advance(Duration.ofSeconds(61));
        AtOnce.times(8, () -> asker.resend(challenge));
        Asker.awaitEmptyOutbox();
        assertThat(phones.textsFor(person.number())).hasSize(2);
    }

    @Test
    void triesSurviveResend() {
        var challenge = asker.request();
        var code = code(1);
        asker.enterWrong(challenge, code, 3);
        clock.advance(Duration.ofSeconds(61));
        asker.resend(challenge);
        assertThat(asker.enterWrong(challenge, code, 2)).isEqualTo(new Wrong(0, Optional.of(person.id())));
        assertThat(asker.enter(challenge, code)).isEqualTo(new Over());
    }

    @Test
    void resendDoesNotProlongTheCode() {
        var challenge = asker.request();
        var code = code(1);
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
        code(1);
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
            outsider.enterWrong(outsider.request(), code(2 + challenges), 5);
        }
        clock.advance(Duration.ofSeconds(61));
        assertThat(asker.inOtherBrowser().ask()).isInstanceOf(TryLater.class);
        assertThat(asker.ask()).isInstanceOf(OnItsWay.class);
    }

    @Test
    void knownBrowserGetsSixDigitsAndAnyOtherEight() {
        signIn(asker);
        asker.request();
        assertThat(code(2)).hasSize(6);
        clock.advance(Duration.ofMinutes(5));
        asker.inOtherBrowser().request();
        assertThat(code(3)).hasSize(8);
    }

    @Test
    void browserIsForgottenAfterNinetyDays() {
        signIn(asker);
        clock.advance(Duration.ofDays(91));
        asker.request();
        assertThat(code(2)).hasSize(8);
    }

    private void signIn(Asker who) {
        consume(who.enter(who.request(), code(1)), true);
    }
}
