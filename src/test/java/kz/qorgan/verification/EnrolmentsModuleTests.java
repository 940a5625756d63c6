package kz.qorgan.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import kz.qorgan.factors.Passwords;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import kz.qorgan.vault.RandomValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A first second factor counts after 72 hours, until then a veto undoes it, and a veto always wins. */
@PortalTest
class EnrolmentsModuleTests {

    private static final String SENTENCE = "seven camels sold my hat";

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Passwords passwords;

    @Autowired
    private StepUp stepUp;

    @Autowired
    private StepUpProofs proofs;

    @Autowired
    private Entries entries;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RandomValues random;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;
    private Opened here;

    @BeforeEach
    void signIn(@Autowired People people) {
        person = people.borrower();
        here = entries.by(person, Entries.chrome());
    }

    @Test
    void firstOneCountsAfterSeventyTwoHours() {
        doing(() -> passwords.set(SENTENCE));
        var waiting = onlyFactor();
        assertThat(Duration.between(waiting.addedAt(), waiting.usableFrom())).isEqualTo(Duration.ofHours(72));
        assertThat(doing(() -> proofs.enterPassword(SENTENCE))).isInstanceOf(ProofResult.NotYet.class);
        assertThat(doing(() -> stepUp.clearance(Operation.REVEAL)))
                .isEqualTo(new Clearance.NotYet(waiting.usableFrom()));
        clock.advance(Duration.ofHours(72).plusSeconds(1));
        here = entries.by(person, Entries.chrome());
        assertThat(doing(() -> proofs.enterPassword(SENTENCE))).isInstanceOf(ProofResult.Proved.class);
    }

    @Test
    void nextOneBesideOneThatCountsCountsAtOnce() {
        confirmedPassword();
        doing(() -> proofs.enterPassword(SENTENCE));
        var added = doing(() -> transaction.execute(status -> enrolments.add(Factor.Kind.RECOVERY_CODE)));
        assertThat(added.usableFrom()).isEqualTo(added.addedAt());
    }

    @Test
    void twoFirstOnesAtTheSameTimeBothWait() {
        var rights = entries.rights(here);
        var added = AtOnce.times(
                2,
                () -> Entries.with(
                        rights, () -> transaction.execute(status -> enrolments.add(Factor.Kind.RECOVERY_CODE))));
        assertThat(added).allMatch(factor -> factor.usableFrom().isAfter(factor.addedAt()));
    }

    @Test
    void newPasswordInPlaceOfAWaitingOneWaitsAnew() {
        doing(() -> passwords.set(SENTENCE));
        var first = onlyFactor();
        clock.advance(Duration.ofHours(70));
        here = entries.by(person, Entries.chrome());
        doing(() -> passwords.set(SENTENCE + "!"));
        assertThat(onlyFactor().usableFrom()).isAfter(first.usableFrom().plus(Duration.ofHours(69)));
    }

    @Test
    void vetoDestroysTheSecretToo() {
        doing(() -> passwords.set(SENTENCE));
        var other = entries.by(person, Entries.firefox());
        assertThat(entries.as(other, () -> enrolments.veto(onlyFactor().id()))).isTrue();
        assertThat(factors()).isEmpty();
        assertThat(transaction.<Boolean>execute(status -> passwords.exists(person.id())))
                .isFalse();
        assertThat(doing(() -> proofs.enterPassword(SENTENCE))).isInstanceOf(ProofResult.Wrong.class);
        assertThat(Tables.actsConcerning(person.id())).contains("authn_factor_added", "authn_factor_vetoed");
    }

    @Test
    void whatCountsCannotBeVetoed() {
        confirmedPassword();
        assertThat(doing(() -> enrolments.veto(onlyFactor().id()))).isFalse();
        assertThat(factors()).hasSize(1);
    }

    @Test
    void strangersVetoDoesNothing(@Autowired People people) {
        doing(() -> passwords.set(SENTENCE));
        var factor = onlyFactor().id();
        var stranger = entries.by(people.borrower(), Entries.chrome());
        assertThat(entries.as(stranger, () -> enrolments.veto(factor))).isFalse();
        assertThat(factors()).hasSize(1);
    }

    @Test
    void vetoWinsOverConfirmationWhoeverComesFirst() {
        doing(() -> passwords.set(SENTENCE));
        var factor = onlyFactor().id();
        assertThat(doing(() -> enrolments.veto(factor))).isTrue();
        assertThat(transaction.<Boolean>execute(status -> enrolments.confirm(factor, person.id())))
                .isFalse();
        assertThat(factors()).isEmpty();
    }

    private void confirmedPassword() {
        transaction.executeWithoutResult(
                status -> passwords.setConfirmed(person.id(), SENTENCE, new SessionId(random.uuid())));
    }

    private List<StrongFactor> factors() {
        return enrolments.of(person.id());
    }

    private StrongFactor onlyFactor() {
        assertThat(factors()).hasSize(1);
        return factors().getFirst();
    }

    private <T> T doing(Callable<T> act) {
        return entries.as(here, act);
    }
}
