package kz.qorgan.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kz.qorgan.otp.CodeResult.Over;
import kz.qorgan.otp.CodeResult.Wrong;
import kz.qorgan.otp.SendResult.OnItsWay;
import kz.qorgan.otp.SendResult.TryLater;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An unknown number gets everything but the text. */
@PortalTest
class UnknownNumberModuleTests {

    @Autowired
    private CodeVerification codes;

    @Autowired
    private Challenges challenges;

    @Autowired
    private CodeDerivation derivation;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Phones phones;

    @BeforeEach
    void letLimitsRecover() {
        clock.advance(Duration.ofMinutes(2));
    }

    @Test
    void unknownNumberGetsTheSameAnswersAndNoText() {
        var stranger = Asker.stranger(codes);
        var challenge = stranger.request();
        var pending = codes.pending(challenge, stranger.browser()).orElseThrow();
        assertThat(pending.number()).isEqualTo(stranger.number().masked());
        assertThat(pending.triesLeft()).isEqualTo(5);
        assertThat(stranger.resend(challenge)).isInstanceOf(TryLater.class);
        clock.advance(Duration.ofSeconds(61));
        assertThat(stranger.resend(challenge)).isEqualTo(new OnItsWay(challenge));
        Asker.awaitEmptyOutbox();
        assertThat(phones.textsFor(stranger.number())).isEmpty();
    }

    @Test
    void codeOfUnknownNumberIsNeverRight() {
        var stranger = Asker.stranger(codes);
        var id = stranger.request();
        var challenge = challenges.waiting(id, stranger.browser()).orElseThrow().challenge();
        var right = derivation.codeOf(challenge).digits();
        assertThat(stranger.enter(id, right)).isEqualTo(new Wrong(4, Optional.empty()));
        assertThat(stranger.enterWrong(id, right, 4)).isEqualTo(new Wrong(0, Optional.empty()));
        assertThat(stranger.enter(id, right)).isEqualTo(new Over());
    }
}
