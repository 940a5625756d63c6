package kz.qorgan.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qorgan.factors.Passwords;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The owner's veto and the confirmation by staff at the same time: each takes effect once at most, and the veto stands. */
@PortalTest
class EnrolmentRacesModuleTests {

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Entries entries;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;
    private Opened here;
    private UUID factor;

    @BeforeEach
    void setUpOneThatWaits(@Autowired People people) {
        person = people.borrower();
        here = entries.by(person, Entries.chrome());
        entries.as(here, () -> passwords.set("seven camels sold my hat"));
        factor = enrolments.of(person.id()).getFirst().id();
    }

    @Test
    void vetoThatBeganBeforeTheConfirmationWinsThoughItComesSecond() {
        var elsewhere = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        var vetoed = transaction.<Boolean>execute(status -> {
            enrolments.of(person.id()); // a transaction's time is that of its first statement
            elsewhere.executeWithoutResult(other -> enrolments.confirm(factor, person.id()));
            return enrolments.veto(factor, person.id());
        });
        assertThat(vetoed).isTrue();
        assertThat(enrolments.of(person.id())).isEmpty();
    }

    @Test
    void ofManyAtOnceEachTakesEffectOnceAtMostAndTheVetoStands() {
        var rights = entries.rights(here);
        Callable<Boolean> veto = () -> Entries.with(rights, () -> enrolments.veto(factor));
        Callable<Boolean> confirm = () -> transaction.execute(status -> enrolments.confirm(factor, person.id()));
        var turn = new AtomicInteger();
        var effects = AtOnce.times(20, () -> {
            var vetoes = turn.getAndIncrement() % 2 == 0;
            return (vetoes ? veto : confirm).call() ? vetoes ? "vetoed" : "confirmed" : "nothing";
        });
        assertThat(effects).containsAnyOf("vetoed", "confirmed");
        assertThat(effects).filteredOn("vetoed"::equals).hasSizeLessThanOrEqualTo(1);
        assertThat(effects).filteredOn("confirmed"::equals).hasSizeLessThanOrEqualTo(1);
        assertThat(enrolments.of(person.id()).isEmpty()).isEqualTo(effects.contains("vetoed"));
        assertThat(transaction.<Boolean>execute(status -> passwords.exists(person.id())))
                .isEqualTo(!effects.contains("vetoed"));
    }
}
