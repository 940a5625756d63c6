package kz.qorgan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.SendResult;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.session.SessionToken;
import kz.qorgan.session.SignedInBorrower;
import kz.qorgan.signin.SignInResult.Refused;
import kz.qorgan.signin.SignInResult.SignedIn;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Statements;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in, from the number to the session. */
@PortalTest
class SignInModuleTests {

    private static final int MOST_STATEMENTS = 22;
    private static final Refused OVER = new Refused(new CodeProblem.Over());

    @Autowired
    private SignIn signIn;

    @Autowired
    private SessionLookup sessions;

    @Autowired
    private Borrowers borrowers;

    @Autowired
    private Phones phones;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private final BrowserId browser = Strangers.browser();
    private Person person;

    @BeforeEach
    void makePerson(@Autowired People people) {
        clock.advance(Duration.ofMinutes(2));
        person = people.borrower();
    }

    @Test
    void opensSessionForRightCode() {
        var result = confirm(request(person.number(), browser), code(1), browser);
        assertThat(principal(result).borrower()).isEqualTo(person.id());
        assertThat(principal(result).sharedDevice()).isFalse();
    }

    @Test
    void signInCostsSoManyStatements() {
        var asked = new ChallengeId[1];
        var asking = Statements.of(() -> asked[0] = request(person.number(), browser));
        var code = code(1);
        var entering = Statements.of(() -> confirm(asked[0], code, browser));
        asking.addAll(entering);
        assertThat(asking.stream().filter(statement -> !statement.equals("commit")))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void recordsEachStepOnce() {
        var challenge = request(person.number(), browser);
        confirm(challenge, wrong(code(1)), browser);
        var session = principal(confirm(challenge, code(1), browser)).session();
        assertThat(Tables.actsConcerning(person.id()))
                .containsExactly(
                        "user_created",
                        "authn_token_created",
                        "authn_login_fail",
                        "session_created",
                        "authn_login_success");
        assertThat(Tables.actsIn(session)).containsExactly("session_created", "authn_login_success");
    }

    @Test
    void manyRightCodesAtOnceOpenOneSession() {
        var challenge = request(person.number(), browser);
        var code = code(1);
        var results = AtOnce.times(50, () -> confirm(challenge, code, browser));
        assertThat(results).filteredOn(SignedIn.class::isInstance).hasSize(1);
        assertThat(results).hasOnlyElementsOfTypes(SignedIn.class, Refused.class);
        assertThat(Tables.actsConcerning(person.id())).containsOnlyOnce("session_created", "authn_login_success");
    }

    @Test
    void manyWrongGuessesAtOnceAreEvaluatedFiveTimes() {
        var challenge = request(person.number(), browser);
        var wrong = wrong(code(1));
        var results = AtOnce.times(200, () -> confirm(challenge, wrong, Strangers.browser()));
        assertThat(results)
                .filteredOn(result -> result instanceof Refused(CodeProblem.WrongCode wrongCode))
                .hasSize(5);
        assertThat(Tables.actsOn(challenge))
                .containsExactlyInAnyOrder(
                        "authn_token_created",
                        "authn_login_fail",
                        "authn_login_fail",
                        "authn_login_fail",
                        "authn_login_fail",
                        "authn_login_fail_max");
        assertThat(confirm(challenge, code(1), browser)).isEqualTo(OVER);
    }

    @Test
    void freezingBetweenTextAndCodeRefuses() {
        var challenge = request(person.number(), browser);
        var code = code(1);
        close(AccountStatus.FROZEN);
        assertThat(confirm(challenge, code, browser)).isEqualTo(OVER);
        assertThat(Tables.actsConcerning(person.id())).doesNotContain("session_created", "authn_login_success");
    }

    @Test
    void twoDevicesInTheSameSecondBothGetIn() {
        var other = Strangers.browser();
        var first = request(person.number(), browser);
        var firstCode = code(1);
        var second = request(person.number(), other);
        assertThat(confirm(second, code(2), other)).isInstanceOf(SignedIn.class);
        assertThat(confirm(first, firstCode, browser)).isInstanceOf(SignedIn.class);
    }

    @Test
    void strangersRequestDoesNotEndTheOwners() {
        var challenge = request(person.number(), browser);
        var code = code(1);
        var stranger = Strangers.browser();
        confirm(request(person.number(), stranger), wrong(code), stranger);
        assertThat(confirm(challenge, code, browser)).isInstanceOf(SignedIn.class);
    }

    @Test
    void sharedDeviceIsSharedAndNotRemembered() {
        var challenge = request(person.number(), browser);
        var visitor = new Visitor("", Strangers.address(), true);
        var result = signIn.confirm(challenge, code(1), browser, visitor);
        assertThat(principal(result).sharedDevice()).isTrue();
        request(person.number(), browser);
        assertThat(code(2)).hasSize(8);
    }

    @Test
    void whatIsNotACodeIsSaidSo() {
        assertThat(confirm(request(person.number(), browser), "12345", browser))
                .isEqualTo(new Refused(new CodeProblem.NotACode()));
    }

    private ChallengeId request(MobileNumber number, BrowserId from) {
        return ((SendResult.OnItsWay) signIn.request(number, from, Strangers.address(), Language.RU)).challenge();
    }

    private SignInResult confirm(ChallengeId challenge, String code, BrowserId from) {
        return signIn.confirm(challenge, code, from, new Visitor("", Strangers.address(), false));
    }

    private SignedInBorrower principal(SignInResult result) {
        SessionToken token = ((SignedIn) result).token();
        return (SignedInBorrower) sessions.authentication(token).orElseThrow().getPrincipal();
    }

    private void close(AccountStatus status) {
        transaction.executeWithoutResult(running -> borrowers.change(person.id(), status));
    }

    private String code(int texts) {
        return phones.codeFor(person.number(), texts);
    }

    private static String wrong(String right) {
        return (right.charAt(0) == '9' ? '0' : '9') + right.substring(1);
    }
}
