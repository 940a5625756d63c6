package kz.qorgan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import kz.qorgan.dossier.ReasonReviews.Outcome;
import kz.qorgan.employee.Employees;
import kz.qorgan.foureyes.ApprovalResult;
import kz.qorgan.staff.Role;
import kz.qorgan.supportpin.SupportPins;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** UC-034: a file opens for a reason, to one person, for a while. */
class OpeningModuleTests extends DossierTest {

    @Autowired
    private ReasonReviews reviews;

    @Autowired
    private SupportPins pins;

    @Autowired
    private Employees employees;

    @Test
    void reasonInOwnWordsMustBeOne() {
        assertThat(open(new Reason.OwnWords("because"))).isEqualTo(new OpeningResult.ReasonTooShort());
        assertThat(open(new Reason.OwnWords(" ".repeat(40)))).isEqualTo(new OpeningResult.ReasonTooShort());
        assertThat(open(new Reason.OwnWords("x".repeat(5_000)))).isEqualTo(new OpeningResult.ReasonTooShort());
        assertThat(open(new Reason.OwnWords(WORDS))).isInstanceOf(OpeningResult.Opened.class);
    }

    @Test
    void reasonIsStoredUnreadable() {
        opened();
        assertThat(Tables.dump("file_opening")).doesNotContain("did not arrive");
    }

    @Test
    void requestMustBeOpenAndThisBorrowers() {
        assertThat(open(new Reason.Case(request(people.borrower())))).isEqualTo(new OpeningResult.NoSuchCase());
        assertThat(open(new Reason.Case("Q-AAAA-AAAA"))).isEqualTo(new OpeningResult.NoSuchCase());
        assertThat(open(new Reason.Case(request(person)))).isInstanceOf(OpeningResult.Opened.class);
    }

    @Test
    void pinOpensOnceAndTellsTheBorrowerWhoItIs() {
        var session = entries.by(person, Entries.chrome());
        var pin = entries.as(session, pins::make).digits();
        var wrong = pin.equals("000000") ? "000001" : "000000";
        assertThat(open(new Reason.Call(wrong))).isEqualTo(new OpeningResult.WrongPin());
        assertThat(open(new Reason.Call(pin))).isInstanceOf(OpeningResult.Opened.class);
        assertThat(open(new Reason.Call(pin))).isEqualTo(new OpeningResult.WrongPin());
        var talk = entries.as(session, pins::talk).orElseThrow();
        assertThat(talk.code()).isEqualTo(support.employee().code());
        clock.advance(Duration.ofMinutes(15));
        var later = entries.by(person, Entries.chrome());
        assertThat(entries.as(later, pins::talk)).isEmpty();
    }

    @Test
    void pinIsVoidAfterFiveTriesAndAfterAQuarterOfAnHour() {
        var pin = entries.as(entries.by(person, Entries.chrome()), pins::make).digits();
        for (int i = 0; i < 5; i++) {
            open(new Reason.Call(pin.equals("00000" + i) ? "999999" : "00000" + i));
        }
        assertThat(open(new Reason.Call(pin))).isEqualTo(new OpeningResult.WrongPin());
        var another =
                entries.as(entries.by(person, Entries.chrome()), pins::make).digits();
        clock.advance(Duration.ofMinutes(15));
        support = staff.again(support);
        assertThat(open(new Reason.Call(another))).isEqualTo(new OpeningResult.WrongPin());
    }

    @Test
    void nobodyOpensTheOwnFileOrARelatives() {
        var me = support.employee().id();
        transaction.executeWithoutResult(running -> closeOnes.add(me, person.iin(), CloseOnes.Tie.RELATIVE));
        assertThat(open(new Reason.OwnWords(WORDS))).isEqualTo(new OpeningResult.TooClose());
        assertThat(open(staff.with(Role.SUPPORT), new Reason.OwnWords(WORDS))).isInstanceOf(OpeningResult.Opened.class);
    }

    @Test
    void colleaguesFileNeedsASecondPerson() {
        var colleague = staff.with(Role.SUPPORT);
        var whose = colleague.employee().id();
        transaction.executeWithoutResult(running -> closeOnes.add(whose, person.iin(), CloseOnes.Tie.OWN));
        assertThat(open(colleague, new Reason.OwnWords(WORDS))).isEqualTo(new OpeningResult.TooClose());
        var waiting = ((OpeningResult.SecondPersonNeeded) open(new Reason.OwnWords(WORDS))).opening();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> staff.as(support, () -> file.data(waiting)));
        var proposal = staff.as(support, openings::waiting).stream()
                .filter(open -> open.subject().equals(waiting))
                .findFirst()
                .orElseThrow();
        assertThat(staff.as(support, () -> openings.agree(proposal))).isEqualTo(new ApprovalResult.OwnProposal());
        assertThat(staff.as(staff.with(Role.SUPERVISOR), () -> openings.agree(proposal)))
                .isInstanceOf(ApprovalResult.Approved.class);
        assertThat(staff.as(support, () -> file.data(waiting))).isNotEmpty();
    }

    @Test
    void fileIsOpenToWhoOpenedItOnlyAndForHalfAnHour() {
        var opening = opened();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> staff.as(staff.with(Role.SUPPORT), () -> file.data(opening)));
        clock.advance(Duration.ofMinutes(30));
        var again = staff.again(support);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> staff.as(again, () -> file.data(opening)));
    }

    @Test
    void roleThatIsTakenClosesTheOpenFile() {
        var opening = opened();
        var rights = staff.rights(support);
        var admin = staff.with(Role.ADMIN).employee().id();
        transaction.executeWithoutResult(
                running -> employees.take(support.employee().id(), Role.SUPPORT, admin));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Entries.with(rights, () -> file.unmask(opening, "bank.iban")));
    }

    @Test
    void reviewIsClosedOnceAndByTheOfficerOnly() {
        var opening = opened();
        var officer = staff.with(Role.PRIVACY_OFFICER);
        assertThat(staff.as(officer, reviews::waiting))
                .anyMatch(waiting -> waiting.opening().equals(opening));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> staff.as(support, () -> reviews.close(opening, Outcome.JUSTIFIED)));
        boolean first = staff.as(officer, () -> reviews.close(opening, Outcome.JUSTIFIED));
        boolean second = staff.as(officer, () -> reviews.close(opening, Outcome.NOT_JUSTIFIED));
        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }

    @Test
    void tooManyLateReviewsSuspendOwnWords() {
        for (int i = 0; i < 6; i++) {
            opened();
        }
        clock.advance(Duration.ofDays(10));
        support = staff.again(support);
        assertThat(open(new Reason.OwnWords(WORDS))).isEqualTo(new OpeningResult.Suspended());
        assertThat(open(new Reason.Case(request(person)))).isInstanceOf(OpeningResult.Opened.class);
    }
}
