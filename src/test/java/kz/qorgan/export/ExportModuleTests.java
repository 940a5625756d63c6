package kz.qorgan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import kz.qorgan.export.Exports.Asked;
import kz.qorgan.export.Exports.Copy;
import kz.qorgan.export.Exports.Taken;
import kz.qorgan.kernel.Factor;
import kz.qorgan.session.Sessions;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who gets a copy, how often, for how long, and that it is made whatever dies. */
class ExportModuleTests extends ExportTest {

    @Autowired
    private Sessions sessions;

    @Test
    void recordsTheAskingAndTheTaking() {
        var copy = made("ru");
        opened(copy);
        assertThat(Tables.actsOn(copy.id())).containsExactly("export_requested", "export_downloaded");
    }

    @Test
    void refusesWithoutFreshProofs() {
        entries.holds(session, Duration.ofMinutes(16), Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        assertThatThrownBy(() -> ask("ru")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesOnASharedDevice() {
        session = entries.by(person, Entries.sharedFirefox());
        entries.holds(session, Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        assertThatThrownBy(() -> ask("ru")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void wantsAFreshProofAgainWhenItIsTakenAway() {
        var copy = made("ru");
        entries.holds(session, Duration.ofMinutes(16), Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        assertThat(take(copy.id())).isInstanceOf(Taken.ProofNeeded.class);
        assertThat(Tables.actsOn(copy.id())).containsExactly("export_requested");
    }

    @Test
    void makesThreeInADayAndSaysWhenTheNextMayCome() {
        for (int number = 2; number >= 0; number--) {
            made("ru");
            assertThat(overview().left()).isEqualTo(number);
        }
        assertThat(overview().next()).isPresent();
        assertThat(ask("ru"))
                .isInstanceOfSatisfying(
                        Asked.TooMany.class,
                        many -> assertThat(many.until())
                                .isBetween(
                                        clock.now().plus(Duration.ofHours(7)),
                                        clock.now().plus(Duration.ofHours(8))));
        clock.advance(Duration.ofHours(8).plusMinutes(1));
        session = provenSession(person);
        assertThat(overview().left()).isEqualTo(1);
        made("ru");
    }

    @Test
    void makesOneAtATime() {
        abandoned(1);
        assertThat(ask("ru")).isInstanceOf(Asked.OneIsRunning.class);
        assertThat(overview().left()).isEqualTo(3);
    }

    @Test
    void killedProcessesCopyIsTakenOver() {
        var copy = abandoned(1);
        Tables.superuser().sql("""
                        with begun as (insert into export_content values (?, 1, 'key'))
                        insert into export_chunk values (?, 1, 0, 'half of it')
                        """).params(copy, copy).update();
        clock.advance(Duration.ofSeconds(21));
        assertThat(ready().state()).isEqualTo(Copy.State.READY);
        assertThat(opened(ready())).containsKey("my-data.json");
    }

    @Test
    void copyThatCannotBeMadeIsGivenUpAndAnotherMayBeAskedFor() {
        abandoned(3);
        clock.advance(Duration.ofSeconds(21));
        assertThat(ready().state()).isEqualTo(Copy.State.FAILED);
        assertThat(made("ru").state()).isEqualTo(Copy.State.READY);
    }

    @Test
    void anotherCopyTakesThePlaceOfTheFormerOne() {
        var former = made("ru");
        made("kk");
        assertThat(take(former.id())).isInstanceOf(Taken.NotThere.class);
        assertThat(rows(former)).isZero();
    }

    @Test
    void isNotThereForAnybodyElse() {
        var copy = made("ru");
        var mine = session;
        session = provenSession(person);
        assertThat(take(copy.id())).as("another session").isInstanceOf(Taken.NotThere.class);
        session = provenSession(people.borrower());
        assertThat(take(copy.id())).as("another borrower").isInstanceOf(Taken.NotThere.class);
        assertThat(take(UUID.randomUUID())).as("nobody's").isInstanceOf(Taken.NotThere.class);
        session = mine;
        assertThat(take(copy.id())).isInstanceOf(Taken.Here.class);
    }

    @Test
    void isGoneWhenTheSessionEnds() {
        var copy = made("ru");
        as(sessions::signOut);
        await().atMost(Duration.ofSeconds(10)).until(() -> rows(copy) == 0);
    }

    @Test
    void isGoneAfterADay() {
        var copy = made("ru");
        Tables.superuser()
                .sql("update export_job set expires_at = portal_now() where id = ?")
                .param(copy.id())
                .update();
        assertThat(take(copy.id())).isInstanceOf(Taken.NotThere.class);
        assertThat(overview().copy()).isEmpty();
    }

    private static int rows(Copy copy) {
        return Tables.superuser()
                .sql("select count(*) from export_chunk where job_id = ?")
                .param(copy.id())
                .query(Integer.class)
                .single();
    }
}
