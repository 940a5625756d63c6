package kz.qorgan.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.factors.Passwords;
import kz.qorgan.freeze.Unfreeze.Proof;
import kz.qorgan.freeze.UnfreezeResult.Opened;
import kz.qorgan.freeze.UnfreezeResult.Refused;
import kz.qorgan.guard.Work;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.SendResult;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Opening takes code and password together, and tells nobody which of them was wrong. */
@PortalTest
class UnfreezeModuleTests {

    private static final String PASSWORD = "seven horses by the lake";
    private static final Refused WRONG = new Refused(new CodeProblem.WrongCode(4));

    @Autowired
    private Unfreeze unfreeze;

    @Autowired
    private Borrowers borrowers;

    @Autowired
    private Phones phones;

    @Autowired
    private TransactionTemplate transaction;

    private final BrowserId browser = Strangers.browser();
    private Person person;

    @BeforeEach
    void makeFrozenPerson(@Autowired People people, @Autowired MovableClock clock, @Autowired Passwords passwords) {
        clock.advance(Duration.ofMinutes(2));
        person = people.borrower();
        transaction.executeWithoutResult(running -> {
            passwords.setConfirmed(person.id(), PASSWORD, new SessionId(UUID.randomUUID()));
            borrowers.change(person.id(), AccountStatus.FROZEN);
        });
    }

    @Test
    void codeAndPasswordOpen() {
        assertThat(confirm(ask(person.number(), browser), code(1), PASSWORD)).isInstanceOf(Opened.class);
        assertThat(borrowers.mayBeUsed(person.id())).isTrue();
        assertThat(Tables.actsConcerning(person.id())).containsOnlyOnce("authn_login_unlock");
    }

    @Test
    void oneOfThemIsNotEnoughAndNothingTellsWhich() {
        var challenge = ask(person.number(), browser);
        assertThat(confirm(challenge, code(1), "another password")).isEqualTo(WRONG);
        var other = ask(person.number(), browser);
        assertThat(confirm(other, wrong(code(2)), PASSWORD)).isEqualTo(WRONG);
        assertThat(borrowers.isIn(person.id(), AccountStatus.FROZEN)).isTrue();
    }

    @Test
    void codeIsNotUsedUpByAWrongPassword() {
        var challenge = ask(person.number(), browser);
        confirm(challenge, code(1), "mistyped");
        assertThat(confirm(challenge, code(1), PASSWORD)).isInstanceOf(Opened.class);
    }

    @Test
    void fiveTriesAndNoMore() {
        var challenge = ask(person.number(), browser);
        Collections.nCopies(5, "guess").forEach(guess -> confirm(challenge, code(1), guess));
        assertThat(confirm(challenge, code(1), PASSWORD)).isNotInstanceOf(Opened.class);
        assertThat(borrowers.isIn(person.id(), AccountStatus.FROZEN)).isTrue();
    }

    @Test
    void passwordThatDoesNotCountYetOpensNothing() {
        Tables.superuser()
                .sql("update strong_factor set usable_from = portal_now() + interval '71 hours' where borrower_id = ?")
                .param(person.id().value())
                .update();
        assertThat(confirm(ask(person.number(), browser), code(1), PASSWORD)).isEqualTo(WRONG);
    }

    @Test
    void manyAtOnceOpenOnce() {
        var challenge = ask(person.number(), browser);
        var code = code(1);
        var results = AtOnce.times(5, () -> confirm(challenge, code, PASSWORD));
        assertThat(results).filteredOn(Opened.class::isInstance).hasSize(1);
        assertThat(Tables.actsConcerning(person.id())).containsOnlyOnce("authn_login_unlock");
    }

    @Test
    void accountThatTheLenderClosedStaysClosed() {
        var challenge = ask(person.number(), browser);
        var code = code(1);
        transaction.executeWithoutResult(running -> borrowers.change(person.id(), AccountStatus.BLOCKED));
        assertThat(confirm(challenge, code, PASSWORD)).isEqualTo(new Refused(new CodeProblem.Over()));
    }

    @Test
    void openAccountAndUnknownNumberGetTheSameAnswersAndNoText(@Autowired People people) {
        var open = people.borrower();
        assertThat(answers(open.number())).isEqualTo(answers(People.strangersNumber()));
        assertThat(phones.textsFor(open.number())).isEmpty();
    }

    private List<String> answers(MobileNumber number) {
        var challenge = ask(number, browser);
        return Collections.nCopies(6, "000000").stream()
                .map(code ->
                        Work.shown(() -> confirm(challenge, code, PASSWORD)).toString())
                .toList();
    }

    private ChallengeId ask(MobileNumber number, BrowserId from) {
        return ((SendResult.OnItsWay) unfreeze.request(number, from, Strangers.address(), Language.RU)).challenge();
    }

    private UnfreezeResult confirm(ChallengeId challenge, String code, String password) {
        return unfreeze.confirm(challenge, code, new Proof.Password(password), browser, Strangers.address());
    }

    private String code(int texts) {
        return phones.codeFor(person.number(), texts);
    }

    private static String wrong(String right) {
        return (right.charAt(0) == '9' ? '0' : '9') + right.substring(1);
    }
}
