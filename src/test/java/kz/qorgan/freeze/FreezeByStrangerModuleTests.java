package kz.qorgan.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.device.Visitor;
import kz.qorgan.freeze.FreezeResult.Refused;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.SendResult;
import kz.qorgan.signin.SignIn;
import kz.qorgan.signin.SignInResult;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has the code and not the account gains nothing, and whoever has neither learns nothing. */
@PortalTest
@RecordApplicationEvents
class FreezeByStrangerModuleTests {
    @Autowired
    private Freeze freeze;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Borrowers borrowers;

    @Autowired
    private Phones phones;

    @Autowired
    private TransactionTemplate transaction;

    private final BrowserId browser = Strangers.browser();
    private Person person;

    @BeforeEach
    void makePerson(@Autowired People people, @Autowired MovableClock clock) {
        clock.advance(Duration.ofMinutes(2));
        person = people.borrower();
    }

    @Test
    void codeToFreezeOpensNoSession() {
        var challenge = ask(person.number(), browser);
        var visitor = new Visitor("", Strangers.address(), false);
        assertThat(signIn.confirm(challenge, code(1), browser, visitor)).isInstanceOf(SignInResult.Refused.class);
        assertThat(Tables.actsConcerning(person.id())).doesNotContain("session_created");
        assertThat(borrowers.mayBeUsed(person.id())).isTrue();
    }

    @Test
    void codeToSignInFreezesNothing() {
        var challenge = ((SendResult.OnItsWay)
                        signIn.request(person.number(), browser, Strangers.address(), Language.RU))
                .challenge();
        assertThat(confirm(challenge, code(1), browser)).isInstanceOf(Refused.class);
        assertThat(borrowers.mayBeUsed(person.id())).isTrue();
    }

    @Test
    void stolenCodeIsOfNoUseInAnotherBrowser() {
        var challenge = ask(person.number(), browser);
        assertThat(confirm(challenge, code(1), Strangers.browser())).isInstanceOf(Refused.class);
        assertThat(borrowers.mayBeUsed(person.id())).isTrue();
    }

    @Test
    void browserThatFrozeIsNotRememberedAsKnown() {
        confirm(ask(person.number(), browser), code(1), browser);
        assertThat(Tables.superuser()
                        .sql("select count(*) from known_browser where browser = ?")
                        .param(browser.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void frozenAccountGetsNoCodeAndNoSignIn() {
        var signInChallenge = signIn.request(person.number(), browser, Strangers.address(), Language.RU);
        var signInCode = code(1);
        confirm(ask(person.number(), browser), code(2), browser);
        var visitor = new Visitor("", Strangers.address(), false);
        var late = signIn.confirm(((SendResult.OnItsWay) signInChallenge).challenge(), signInCode, browser, visitor);
        assertThat(late).isEqualTo(new SignInResult.Refused(new CodeProblem.Over()));
        signIn.request(person.number(), Strangers.browser(), Strangers.address(), Language.RU);
        assertThat(phones.codesFor(person.number())).hasSize(2);
    }

    @Test
    void unknownNumberGetsTheSameAnswersAsAKnownOne() {
        assertThat(answers(People.strangersNumber())).isEqualTo(answers(person.number()));
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountStatus.class,
            names = {"FROZEN", "BLOCKED"})
    void closedAccountGetsTheSameAnswersAndNoText(AccountStatus closed) {
        transaction.executeWithoutResult(running -> borrowers.change(person.id(), closed));
        assertThat(answers(person.number())).isEqualTo(answers(People.strangersNumber()));
        assertThat(phones.textsFor(person.number())).isEmpty();
    }

    private List<String> answers(MobileNumber number) {
        var stranger = Strangers.browser();
        var challenge = ask(number, stranger);
        var pending = freeze.pending(challenge, stranger).orElseThrow();
        var again = freeze.resend(challenge, stranger, Strangers.address());
        var guesses = Collections.nCopies(6, "000000").stream()
                .map(code -> confirm(challenge, code, stranger).toString())
                .toList();
        return List.of(
                pending.triesLeft() + " " + pending.isOver(), again.getClass().getName(), guesses.toString());
    }

    private ChallengeId ask(MobileNumber number, BrowserId from) {
        return ((SendResult.OnItsWay) freeze.request(number, from, Strangers.address(), Language.RU)).challenge();
    }

    private FreezeResult confirm(ChallengeId challenge, String code, BrowserId from) {
        return freeze.confirm(challenge, code, from, Strangers.address());
    }

    private String code(int texts) {
        return phones.codeFor(person.number(), texts);
    }
}
