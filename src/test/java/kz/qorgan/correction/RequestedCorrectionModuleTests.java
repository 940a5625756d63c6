package kz.qorgan.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qorgan.correction.CorrectionResult.EvidenceNeeded;
import kz.qorgan.correction.CorrectionResult.ReasonNeeded;
import kz.qorgan.correction.CorrectionResult.TooManyOpen;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestState;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import org.junit.jupiter.api.Test;

/** What a document must show becomes a request with a number and a clock, and is decided once. */
class RequestedCorrectionModuleTests extends CorrectionTest {

    @Test
    void documentAndReasonAreNeededWhereItMustBeSeen() {
        assertThat(as(() -> corrections.correctPayment("bank.iban", IBAN, "wrong")))
                .isEqualTo(new ReasonNeeded());
        assertThat(correctPayment(IBAN)).isEqualTo(new EvidenceNeeded());
    }

    @Test
    void requestHasNumberAndADeadlineInWorkingDays() {
        var request = asked();
        assertThat(request.state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(request.dueAt()).isAfter(request.submittedAt());
        assertThat(as(() -> requests.mine())).extracting(Request::number).containsExactly(request.number());
        assertThat(value("bank.iban")).isNull();
        assertThat(as(() -> drafts.of("bank.iban"))).isEqualTo(Draft.EMPTY);
        assertThat(decisions.evidence(request.id())).hasSize(1);
    }

    @Test
    void approvedValueHolds() {
        var request = asked();
        assertThat(approve(request)).isTrue();
        assertThat(value("bank.iban")).isEqualTo(IBAN);
        assertThat(as(() -> requests.mine()).getFirst().state()).isEqualTo(RequestState.CARRIED_OUT);
        assertThat(approve(request)).isFalse();
    }

    @Test
    void refusedRequestChangesNothingAndSaysWhy() {
        var request = asked();
        assertThat(refuse(request)).isTrue();
        assertThat(value("bank.iban")).isNull();
        assertThat(as(() -> requests.mine()).getFirst().reason()).contains("EVIDENCE_DOES_NOT_SHOW_IT");
        assertThat(approve(request)).isFalse();
    }

    @Test
    void approvalAndWithdrawalAtTheSameInstantHaveOneWinner() {
        var request = asked();
        var turns = new AtomicInteger();
        var done = AtOnce.times(
                8,
                () -> turns.getAndIncrement() % 2 == 0 ? approve(request) : as(() -> requests.withdraw(request.id())));
        assertThat(done).containsOnlyOnce(true);
    }

    @Test
    void requestOfSomebodyElseIsNotWithdrawn() {
        var request = asked();
        var stranger = entries.by(people.borrower(), Entries.chrome());
        assertThat(entries.as(stranger, () -> requests.withdraw(request.id()))).isFalse();
        assertThat(entries.as(stranger, () -> requests.withdraw(UUID.randomUUID())))
                .isFalse();
        assertThat(as(() -> requests.withdraw(request.id()))).isTrue();
    }

    @Test
    void fourthOpenRequestAboutAFieldWaits() {
        asked();
        asked();
        asked();
        addEvidence();
        assertThat(correctPayment(IBAN)).isInstanceOf(TooManyOpen.class);
    }
}
