package kz.qorgan.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.qorgan.kernel.Factor;
import kz.qorgan.testing.Entries;
import kz.qorgan.verification.Clearance;
import kz.qorgan.verification.Operation;
import org.junit.jupiter.api.Test;

/** The number changes when both are proved, and not before. */
class NumberChangeModuleTests extends NumberChangeTest {

    @Test
    void changesWhenBothNumbersAreProved() {
        var other = entries.by(person, Entries.firefox());
        begin(wanted);
        assertThat(enterNew(phones.codeFor(wanted, 1))).isEqualTo(new NumberStep.Proved());
        assertThat(bound()).isEqualTo(person.number());
        assertThat(enterOld(phones.codeFor(person.number(), 1))).isEqualTo(new NumberStep.Changed(1));
        assertThat(bound()).isEqualTo(wanted);
        assertThat(borrowers.withNumber(person.number())).isEmpty();
        assertThat(borrowers.withNumber(wanted)).isPresent();
        assertThat(entries.isIn(other.token())).isFalse();
        assertThat(entries.isIn(here.token())).isTrue();
    }

    @Test
    void dataAndMoneyStayLockedForADayAfterwards() {
        changeNumber();
        assertThat(doing(() -> stepUp.clearance(Operation.REVEAL))).isInstanceOf(Clearance.Cooling.class);
        assertThat(doing(() -> stepUp.clearance(Operation.CHANGE_PAYMENT))).isInstanceOf(Clearance.Cooling.class);
        assertThat(doing(() -> stepUp.clearance(Operation.CHANGE_NUMBER))).isInstanceOf(Clearance.Cooling.class);
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        here = entries.by(person, Entries.chrome());
        entries.holds(here, Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        assertThat(doing(() -> stepUp.clearance(Operation.REVEAL))).isEqualTo(new Clearance.Granted());
    }

    @Test
    void isOverAfterAQuarterOfAnHour() {
        begin(wanted);
        var code = phones.codeFor(wanted, 1);
        clock.advance(Duration.ofMinutes(16));
        here = entries.by(person, Entries.chrome());
        assertThat(enterNew(code)).isEqualTo(new NumberStep.Over());
    }

    @Test
    void recoveryCodeStandsInForAnOldNumberThatIsLost() {
        var code = doing(recoveryCodes::make).getFirst().onPaper();
        begin(wanted);
        enterNew(phones.codeFor(wanted, 1));
        assertThat(doing(change::oldNumberIsLost)).isEqualTo(new NumberStep.Over());
        doing(() -> proofs.enterRecoveryCode(code));
        here = entries.renewed(here);
        assertThat(doing(change::oldNumberIsLost)).isInstanceOf(NumberStep.Changed.class);
        assertThat(bound()).isEqualTo(wanted);
    }
}
