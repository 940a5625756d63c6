package kz.qorgan.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qorgan.guard.Work;
import kz.qorgan.otp.CodeResult.NotACode;
import kz.qorgan.otp.CodeResult.Over;
import kz.qorgan.otp.CodeResult.Right;
import kz.qorgan.otp.CodeResult.TryLater;
import kz.qorgan.otp.CodeResult.Wrong;
import kz.qorgan.otp.CodeVerification.PendingCode;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.People;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A code proves a phone once, in the browser that asked, within its time and its tries. */
class OtpModuleTests extends CodesTest {

    @Test
    void rightCodeIsRightAndConsumedOnce() {
        var challenge = asker.request();
        var right = asker.enter(challenge, code(1));
        assertThat(right)
                .isInstanceOfSatisfying(
                        Right.class,
                        proof -> assertThat(proof)
                                .returns(challenge, Right::challenge)
                                .returns(person.id(), Right::borrower)
                                .returns(false, Right::known));
        assertThat(consume(right, false)).isTrue();
        assertThat(consume(right, false)).isFalse();
        assertThat(asker.enter(challenge, code(1))).isEqualTo(new Over());
    }

    @Test
    void manyRightOnesAtOnceAreConsumedOnce() {
        var right = asker.enter(asker.request(), code(1));
        assertThat(AtOnce.times(30, () -> consume(right, false))).containsOnlyOnce(true);
    }

    @Test
    void expiresByTheClockOfTheDatabase() {
        var challenge = asker.request();
        var code = code(1);
        clock.advance(Duration.ofSeconds(290));
        assertThat(asker.enter(challenge, code)).isInstanceOf(Right.class);
        clock.advance(Duration.ofSeconds(11));
        assertThat(asker.enter(challenge, code)).isEqualTo(new Over());
    }

    @Test
    void rightCodeIsNotConsumedAfterItExpired() {
        var right = asker.enter(asker.request(), code(1));
        clock.advance(Duration.ofSeconds(301));
        assertThat(consume(right, false)).isFalse();
    }

    @Test
    void fiveWrongTriesEndItEvenForTheRightCode() {
        var challenge = asker.request();
        var code = code(1);
        assertThat(asker.enterWrong(challenge, code, 1)).isEqualTo(new Wrong(4, Optional.of(person.id())));
        assertThat(asker.enterWrong(challenge, code, 4)).isEqualTo(new Wrong(0, Optional.of(person.id())));
        assertThat(asker.enter(challenge, code)).isEqualTo(new Over());
    }

    @Test
    void fifthTryMayBeTheRightOne() {
        var challenge = asker.request();
        asker.enterWrong(challenge, code(1), 4);
        assertThat(asker.enter(challenge, code(1))).isInstanceOf(Right.class);
    }

    @Test
    void manyWrongOnesAtOnceAreComparedFiveTimes() {
        var challenge = asker.request();
        var wrong = code(1).startsWith("9") ? "00000000" : "99999999";
        var results = AtOnce.times(100, () -> asker.inOtherBrowser().enter(challenge, wrong));
        assertThat(results).filteredOn(Wrong.class::isInstance).hasSize(5);
        assertThat(results).filteredOn(new Over()::equals).hasSize(95);
    }

    @Test
    void otherBrowserFailsWithTheRightCodeAndCostsATry() {
        var challenge = asker.request();
        assertThat(asker.inOtherBrowser().enter(challenge, code(1))).isEqualTo(new Wrong(4, Optional.of(person.id())));
        assertThat(asker.enterWrong(challenge, code(1), 1)).isEqualTo(new Wrong(3, Optional.of(person.id())));
    }

    @Test
    void codeOfAnotherNumberFailsAndCostsATry(@Autowired People people) {
        var other = people.borrower();
        asker.request();
        var challenge = new Asker(codes, other.number(), Optional.of(other.id()), asker.browser()).request();
        assertThat(asker.enter(challenge, code(1))).isEqualTo(new Wrong(4, Optional.of(other.id())));
    }

    @Test
    void codeOfAnotherChallengeFailsAndCostsATry() {
        asker.request();
        var first = code(1);
        var second = asker.request();
        assertThat(asker.enter(second, first)).isEqualTo(new Wrong(4, Optional.of(person.id())));
    }

    @Test
    void whatIsNotACodeCostsNoTry() {
        var challenge = asker.request();
        for (var typed : new String[] {"", "12345", "1234567", "abcdefgh", "123456789"}) {
            assertThat(asker.enter(challenge, typed)).isEqualTo(new NotACode());
        }
        assertThat(asker.codes().pending(challenge, asker.browser()))
                .map(PendingCode::triesLeft)
                .contains(5);
    }

    @Test
    void challengesOfTwoBrowsersWorkSideBySide() {
        var other = asker.inOtherBrowser();
        var first = asker.request();
        var firstCode = code(1);
        var second = other.request();
        var secondCode = code(2);
        assertThat(secondCode).isNotEqualTo(firstCode);
        assertThat(consume(asker.enter(first, firstCode), false)).isTrue();
        assertThat(consume(other.enter(second, secondCode), false)).isTrue();
    }

    @Test
    void unknownChallengeIsOver() {
        assertThat(asker.enter(new ChallengeId(UUID.randomUUID()), "48291306")).isEqualTo(new Over());
    }

    @Test
    void tooManyGuessesFromOneBrowserHaveToWait() {
        var nowhere = new ChallengeId(UUID.randomUUID());
        for (int guess = 0; guess < 15; guess++) {
            assertThat(Work.shown(() -> asker.enter(nowhere, "48291306"))).isEqualTo(new Over());
        }
        assertThat(Work.shown(() -> asker.enter(nowhere, "48291306")))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.until()).isAfter(clock.now()));
    }

    @Test
    void leavesNothingReadableBehind() {
        asker.request();
        var code = code(1);
        asker.inOtherBrowser().request();
        var digits = asker.number().e164().substring(2);
        var tables = Tables.dump(
                "challenge", "outbox_message", "audit_entry", "limit_bucket", "known_browser", "demo_inbox");
        assertThat(Stream.of(code, code(2), digits).filter(tables::contains)).isEmpty();
    }
}
