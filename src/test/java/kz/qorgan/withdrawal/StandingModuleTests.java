package kz.qorgan.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import kz.qorgan.standing.StandingWish;
import kz.qorgan.standing.StandingWish.State;
import kz.qorgan.testing.Consenting.Borrower;
import kz.qorgan.testing.Tables;
import kz.qorgan.withdrawal.WithdrawalResult.Changed;
import kz.qorgan.withdrawal.WithdrawalResult.Done;
import org.junit.jupiter.api.Test;

/** An open loan: the withdrawal is refused with reasons, and the wish stands until the loan is closed. */
class StandingModuleTests extends WithdrawalTest {

    @Test
    void openLoanIsRefusedWithItsReasonAndTheWishStands() {
        var borrower = consenting.withOpenLoan();
        var person = borrower.person();
        var session = signIn(person);
        var done = (Done) withdraw(person, session, true, "contract-service", "cross-border");
        assertThat(done.plan().text())
                .contains("L-2026-777", "1 March 2026", "article 8(2)", "Withdrawn by itself: Serving the contract");
        assertThat(done.receipts()).hasSize(2);
        assertThat(consents.permits(person.id(), "contract-service")).isTrue();
        assertThat(consents.permits(person.id(), "cross-border")).isFalse();
        assertThat(wishes(person)).extracting(StandingWish::state).containsExactly(State.WAITING);
        assertThat(Tables.actsIn(session.id())).contains("withdrawal_refused", "withdrawal_left");
    }

    @Test
    void itRunsOnceWhenIntakeClosesTheLoanAndIsTold() {
        var borrower = left("contract-service", "credit-bureaus");
        consenting.close(borrower);
        await().untilAsserted(() ->
                assertThat(consents.permits(borrower.id(), "contract-service")).isFalse());
        assertThat(said(borrower.person(), "contract-service")).containsExactly("GIVEN CONTRACT", "WITHDRAWN STANDING");
        assertThat(said(borrower.person(), "credit-bureaus")).containsExactly("GIVEN CONTRACT", "WITHDRAWN STANDING");
        assertThat(wishes(borrower.person())).extracting(StandingWish::state).containsOnly(State.RAN);
        assertThat(notices(borrower)).containsExactly("STANDING_RAN");
        consenting.close(borrower);
        assertThat(said(borrower.person(), "contract-service")).hasSize(2);
    }

    @Test
    void whoDoesNotLeaveItKeepsTheConsent() {
        var borrower = consenting.withOpenLoan();
        withdraw(borrower.person(), signIn(borrower.person()), false, "contract-service");
        assertThat(wishes(borrower.person())).isEmpty();
        assertThat(consents.permits(borrower.id(), "contract-service")).isTrue();
    }

    @Test
    void loanThatClosesWhileThePageIsOpenMustBeReadAgain() {
        var borrower = consenting.withOpenLoan();
        var session = signIn(borrower.person());
        var read = plan(session, true, "collection");
        var challenge = ask(session, read);
        var code = phones.codeFor(borrower.person().number(), 1);
        consenting.close(borrower);
        assertThat(confirm(session, read, challenge, code)).isEqualTo(new Changed());
        var now = plan(session, true, "collection");
        assertThat(now.isRefusedInPart()).isFalse();
        assertThat(now.stops()).hasSize(1);
        assertThat(wishes(borrower.person())).isEmpty();
    }

    @Test
    void cancelledOneDoesNotRunAndNobodyElseCancels() {
        var borrower = left("collection");
        var wish = wishes(borrower.person()).getFirst().id();
        assertThat(entries.as(signIn(people.borrower()), () -> standing.cancel(wish)))
                .isFalse();
        var session = signIn(borrower.person());
        assertThat(entries.as(session, () -> standing.cancel(wish))).isTrue();
        assertThat(entries.as(session, () -> standing.cancel(wish))).isFalse();
        consenting.close(borrower);
        assertThat(wishes(borrower.person())).extracting(StandingWish::state).containsExactly(State.CANCELLED);
        assertThat(consents.permits(borrower.id(), "collection")).isTrue();
    }

    private Borrower left(String... purposes) {
        var borrower = consenting.withOpenLoan();
        withdraw(borrower.person(), signIn(borrower.person()), true, purposes);
        return borrower;
    }

    private static List<String> notices(Borrower borrower) {
        return Tables.superuser()
                .sql("select kind from notice where borrower_id = ?")
                .param(borrower.id().value())
                .query(String.class)
                .list();
    }
}
