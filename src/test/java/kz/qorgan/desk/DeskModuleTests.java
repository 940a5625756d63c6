package kz.qorgan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import kz.qorgan.catalogue.Source;
import kz.qorgan.correction.CorrectionDecisions.Refusal;
import kz.qorgan.correction.CorrectionResult.Asked;
import kz.qorgan.correction.Corrections;
import kz.qorgan.correction.Drafts;
import kz.qorgan.desk.Evidence.Comparison;
import kz.qorgan.dossier.CloseOnes;
import kz.qorgan.kernel.Factor;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.Requests;
import kz.qorgan.rightsdesk.Decision;
import kz.qorgan.rightsdesk.DecisionResult;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.SampleFiles;
import kz.qorgan.testing.Staff;
import kz.qorgan.testing.Staff.Colleague;
import kz.qorgan.verification.Enrolments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-037: staff decide what borrowers have asked for. */
@PortalTest
class DeskModuleTests {

    private static final String IBAN = "KZ86125KZT5004100100";

    @Autowired
    private DeskWork desk;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Requests requests;

    @Autowired
    private PersonalData data;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private CloseOnes closeOnes;

    @Autowired
    private Staff staff;

    @Autowired
    private Entries entries;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;
    private Colleague support;

    @BeforeEach
    void both() {
        person = people.borrower();
        support = staff.with(Role.SUPPORT);
    }

    @Test
    void correctionIsSeenWithItsEvidenceAndApproved() {
        var request = correction();
        assertThat(staff.as(support, () -> evidence.compare(request.id())))
                .isInstanceOfSatisfying(Comparison.Shown.class, shown -> {
                    assertThat(shown.wanted()).isEqualTo(IBAN);
                    assertThat(shown.evidence()).hasSize(1);
                    assertThat(shown.toString()).doesNotContain(IBAN);
                    var file = shown.evidence().getFirst().id();
                    assertThat(staff.as(support, () -> evidence.open(request.id(), file, false)))
                            .isPresent();
                    assertThat(staff.as(support, () -> evidence.open(UUID.randomUUID(), file, false)))
                            .isEmpty();
                });
        boolean approved = staff.as(support, () -> desk.approveCorrection(request.id()));
        boolean again = staff.as(support, () -> desk.refuseCorrection(request.id(), Refusal.ALREADY_RIGHT));
        assertThat(approved).isTrue();
        assertThat(again).isFalse();
        assertThat(data.value(person.id(), "bank.iban")).contains(IBAN);
        assertThat(staff.as(support, () -> evidence.compare(request.id()))).isEqualTo(new Comparison.NotThere());
    }

    @Test
    void nobodyDecidesTheOwnRequest() {
        var request = correction();
        transaction.executeWithoutResult(
                running -> closeOnes.add(support.employee().id(), person.iin(), CloseOnes.Tie.OWN));
        boolean approved = staff.as(support, () -> desk.approveCorrection(request.id()));
        assertThat(approved).isFalse();
        assertThat(staff.as(support, () -> evidence.compare(request.id()))).isEqualTo(new Comparison.NotThere());
    }

    @Test
    void destructionNeedsTwo() {
        var request = submitted(RequestKind.DESTRUCTION, "bank.iban");
        var officer = staff.with(Role.PRIVACY_OFFICER);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> staff.as(support, () -> desk.decide(request.id(), Decision.approve(""))));
        assertThat(staff.as(officer, () -> desk.decide(request.id(), Decision.approve(""))))
                .isEqualTo(new DecisionResult.Proposed());
        assertThat(staff.as(officer, () -> desk.confirm(request.id(), ""))).contains(new DecisionResult.SamePerson());
        assertThat(staff.as(support, () -> desk.confirm(request.id(), "")).orElseThrow())
                .isInstanceOf(DecisionResult.Decided.class);
    }

    @Test
    void loadCountsWhatCameToday() {
        var before = today();
        submitted(RequestKind.INFORMATION, "");
        assertThat(today()).isGreaterThan(before);
        assertThat(staff.as(support, () -> desk.load(30))).hasSize(30);
    }

    private int today() {
        return staff.as(support, () -> desk.load(30)).getLast().submitted();
    }

    private Request submitted(RequestKind kind, String about) {
        return transaction.execute(running -> requests.submit(person.id(), kind, about));
    }

    private Request correction() {
        var session = entries.by(person, Entries.chrome());
        transaction.executeWithoutResult(running -> {
            data.keep(person.id(), Map.of("email", "old@example.com"), Source.INTAKE);
            enrolments.addConfirmed(person.id(), Factor.Kind.PASSWORD, session.id());
        });
        entries.holds(session, Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        entries.as(
                session, () -> drafts.add("bank.iban", "card.png", new ByteArrayInputStream(SampleFiles.png(40, 30))));
        return ((Asked) entries.as(
                        session, () -> corrections.correctPayment("bank.iban", IBAN, "The account was closed")))
                .request();
    }
}
