package kz.qorgan.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.verification.Clearance;
import kz.qorgan.verification.Enrolments;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.ProofResult;
import kz.qorgan.verification.StepUp;
import kz.qorgan.verification.StepUpProofs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody has the SIM card and nothing else: signs in, and that is all for 72 hours, and the owner's veto undoes the rest. */
@PortalTest
class SimThiefModuleTests {

    private static final String OWNERS = "seven camels sold my hat";
    private static final String THIEFS = "nine horses bought it back";

    @Autowired
    private StepUp stepUp;

    @Autowired
    private StepUpProofs proofs;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Passwords passwords;

    @Autowired
    private RecoveryCodes recoveryCodes;

    @Autowired
    private Entries entries;

    @Autowired
    private MovableClock clock;

    private Person owner;
    private Opened thief;

    @BeforeEach
    void stealTheCard(@Autowired People people) {
        owner = people.borrower();
        thief = entries.by(owner, Entries.firefox());
    }

    @ParameterizedTest
    @EnumSource
    void canDoNothingSensitiveWhereTheOwnerHasAPassword(
            Operation operation, @Autowired TransactionTemplate transaction, @Autowired RandomValues random) {
        transaction.executeWithoutResult(
                status -> passwords.setConfirmed(owner.id(), OWNERS, new SessionId(random.uuid())));
        assertThat(entries.as(thief, () -> stepUp.clearance(operation))).isInstanceOf(Clearance.ProofsMissing.class);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> entries.as(thief, () -> passwords.set(THIEFS)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> entries.as(thief, () -> passwords.change(THIEFS)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> entries.as(thief, passwords::remove));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> entries.as(thief, recoveryCodes::make));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ADD_FACTOR", "CHANGE_PASSWORD"},
            mode = EnumSource.Mode.EXCLUDE)
    void ownPasswordOpensNothingBeforeSeventyTwoHours(Operation operation) {
        entries.as(thief, () -> passwords.set(THIEFS));
        var codes = entries.as(thief, recoveryCodes::make);
        assertThat(entries.as(thief, () -> proofs.enterPassword(THIEFS))).isInstanceOf(ProofResult.NotYet.class);
        assertThat(entries.as(
                        thief, () -> proofs.enterRecoveryCode(codes.getFirst().onPaper())))
                .isInstanceOf(ProofResult.NotYet.class);
        assertThat(entries.as(thief, () -> stepUp.clearance(operation))).isInstanceOf(Clearance.NotYet.class);
        clock.advance(Duration.ofHours(71));
        thief = entries.by(owner, Entries.firefox());
        assertThat(entries.as(thief, () -> proofs.enterPassword(THIEFS))).isInstanceOf(ProofResult.NotYet.class);
        assertThat(entries.as(thief, () -> stepUp.clearance(operation))).isInstanceOf(Clearance.NotYet.class);
    }

    @Test
    void ownersVetoUndoesIt() {
        entries.as(thief, () -> passwords.set(THIEFS));
        var home = entries.by(owner, Entries.chrome());
        var planted = enrolments.of(owner.id()).getFirst().id();
        assertThat(entries.as(home, () -> enrolments.veto(planted))).isTrue();
        clock.advance(Duration.ofHours(73));
        thief = entries.by(owner, Entries.firefox());
        assertThat(entries.as(thief, () -> proofs.enterPassword(THIEFS))).isInstanceOf(ProofResult.Wrong.class);
        assertThat(entries.as(thief, () -> stepUp.clearance(Operation.REVEAL)))
                .isEqualTo(new Clearance.NoStrongFactor());
    }
}
