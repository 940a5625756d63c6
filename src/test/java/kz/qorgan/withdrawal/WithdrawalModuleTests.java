package kz.qorgan.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.qorgan.catalogue.Words;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.consenttexts.PublishResult;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.consenttexts.Texts;
import kz.qorgan.export.ExportPart;
import kz.qorgan.kernel.Language;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Tables;
import kz.qorgan.withdrawal.WithdrawalResult.Changed;
import kz.qorgan.withdrawal.WithdrawalResult.Done;
import kz.qorgan.withdrawal.WithdrawalResult.NotProved;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Consents end at once where nothing is owed, for whoever was shown what that means and confirmed exactly that. */
class WithdrawalModuleTests extends WithdrawalTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @Test
    void withoutALoanItHoldsAtOnceEverywhere() {
        var person = people.borrower();
        consenting.agree(person.id(), "marketing-sms", "collection", "publication");
        var session = signIn(person);
        assertThat(withdraw(person, session, true, "marketing-sms", "collection"))
                .isInstanceOf(Done.class);
        assertThat(consents.permits(person.id(), "marketing-sms")).isFalse();
        assertThat(consents.permits(person.id(), "collection", "collection-agency"))
                .isFalse();
        assertThat(consents.permits(person.id(), "publication")).isTrue();
        assertThat(said(person, "collection")).containsExactly("GIVEN OFFICE", "WITHDRAWN PORTAL");
        assertThat(Tables.actsIn(session.id())).contains("consent_withdrawn").doesNotContain("withdrawal_refused");
    }

    @Test
    void shownTextIsKeptSealedWithItsHash() {
        var person = people.borrower();
        consenting.agree(person.id(), "marketing-sms");
        var session = signIn(person);
        var done = (Done) withdraw(person, session, true, "marketing-sms");
        assertThat(row(person).get("text_hash"))
                .isEqualTo(TextVersion.sha256(done.plan().text()));
        assertThat(done.plan().text())
                .contains("Advertising by SMS", "version 1 of 10 January 2025", "Duties under the law");
        assertThat(Tables.dump("withdrawal")).doesNotContain("Advertising by SMS");
    }

    @Test
    void codeNamesTheWithdrawalAndFitsNothingElse() {
        var person = people.borrower();
        consenting.agree(person.id(), "marketing-sms", "publication");
        var session = signIn(person);
        var one = plan(session, true, "marketing-sms");
        var both = plan(session, true, "marketing-sms", "publication");
        var challenge = ask(session, one);
        var code = phones.codeFor(person.number(), 1);
        assertThat(phones.textsFor(person.number()).getFirst().text()).contains("withdraw a consent");
        assertThat(confirm(session, both, challenge, code)).isEqualTo(new NotProved(new CodeProblem.WrongCode(4)));
        assertThat(confirm(signIn(person), one, challenge, code)).isInstanceOf(NotProved.class);
        assertThat(consents.permits(person.id(), "marketing-sms")).isTrue();
    }

    @Test
    void ofManyAtOnceOneWithdraws() {
        var person = people.borrower();
        consenting.agree(person.id(), "marketing-sms");
        var session = signIn(person);
        var plan = plan(session, true, "marketing-sms");
        var challenge = ask(session, plan);
        var code = phones.codeFor(person.number(), 1);
        Callable<WithdrawalResult> confirm = () -> confirm(session, plan, challenge, code);
        assertThat(AtOnce.times(4, confirm)).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(said(person, "marketing-sms")).containsExactly("GIVEN OFFICE", "WITHDRAWN PORTAL");
        assertThat(confirm(session, plan, challenge, code)).isEqualTo(new Changed());
    }

    @Test
    void changedTextMustBeReadAgain(@Autowired Texts texts) {
        var person = people.borrower();
        consenting.agree(person.id(), "marketing-calls");
        var session = signIn(person);
        var read = plan(session, true, "marketing-calls");
        var challenge = ask(session, read);
        var code = phones.codeFor(person.number(), 1);
        var words = new Words(Map.of(Language.KK, "Жаңа мәтін", Language.RU, "Новый текст", Language.EN, "New words"));
        var published = transaction.execute(status ->
                texts.publish("marketing-calls", 1, LocalDate.ofInstant(clock.now(), ALMATY), words, Optional.empty()));
        assertThat(published).isInstanceOf(PublishResult.Published.class);
        assertThat(confirm(session, read, challenge, code)).isEqualTo(new Changed());
        assertThat(consents.permits(person.id(), "marketing-calls")).isTrue();
        assertThat(plan(session, true, "marketing-calls").hash()).isNotEqualTo(read.hash());
    }

    @Test
    void whatWasNeverGivenCannotBeWithdrawn() {
        var person = people.borrower();
        var session = signIn(person);
        assertThat(plan(session, true, "marketing-sms", "legal-duties", "no-such", "<script>")
                        .isEmpty())
                .isTrue();
        var nothing = plan(session, true, "marketing-sms");
        assertThat(confirm(session, nothing, new ChallengeId(person.id().value()), "123456"))
                .isEqualTo(new Changed());
    }

    @Test
    void nobodyWithdrawsWithoutASession() {
        assertThatThrownBy(() -> withdrawals.plan(new Plan.Choice(List.of("marketing-sms"), true), Language.EN))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void copyHoldsEveryEvent(@Autowired List<ExportPart> parts) {
        var person = people.borrower();
        consenting.agree(person.id(), "marketing-sms");
        withdraw(person, signIn(person), true, "marketing-sms");
        for (var name : List.of("consents", "withdrawals")) {
            var part = parts.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            var told = transaction.execute(status -> part.tell(person.id(), Language.RU.locale()));
            assertThat(told.entries()).as(name).hasSizeGreaterThanOrEqualTo(2);
            assertThat(told.chapters()).hasSize(1);
        }
    }
}
