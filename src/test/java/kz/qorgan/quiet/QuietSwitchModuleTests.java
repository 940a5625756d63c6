package kz.qorgan.quiet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.SendResult;
import kz.qorgan.signin.SignIn;
import kz.qorgan.signin.SignInResult;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** While it is on, only browsers that the borrower knows get codes; nobody outside can tell. */
@PortalTest
class QuietSwitchModuleTests {

    @Autowired
    private QuietSwitch quiet;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Phones phones;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Entries entries;

    private Person person;

    @BeforeEach
    void signIn(@Autowired People people) {
        clock.advance(Duration.ofMinutes(2));
        person = people.borrower();
        become(person);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void codeForUnknownBrowserStaysAwayAndLooksTheSame() {
        quiet.turnOn(QuietTime.A_DAY);
        assertThat(answerTo(person.number())).isEqualTo(answerTo(People.strangersNumber()));
        clock.advance(Duration.ofHours(1));
        assertThat(phones.textsFor(person.number())).isEmpty();
    }

    @Test
    void codeForKnownBrowserStillComes() {
        var browser = Strangers.browser();
        var challenge = ask(person.number(), browser);
        var visitor = new Visitor("", Strangers.address(), false);
        assertThat(signIn.confirm(challenge, phones.codeFor(person.number(), 1), browser, visitor))
                .isInstanceOf(SignInResult.SignedIn.class);
        become(person); // the sign-in has replaced the session that was here
        quiet.turnOn(QuietTime.AN_HOUR);
        ask(person.number(), browser);
        assertThat(phones.codeFor(person.number(), 2)).hasSize(6);
    }

    @Test
    void endsByItself() {
        quiet.turnOn(QuietTime.AN_HOUR);
        clock.advance(Duration.ofMinutes(61));
        become(person);
        assertThat(quiet.until()).isEmpty();
        ask(person.number(), Strangers.browser());
        assertThat(phones.codeFor(person.number(), 1)).hasSize(8);
    }

    @Test
    void canBeTurnedOffAndReplacedByShorterTime() {
        quiet.turnOn(QuietTime.THREE_DAYS);
        quiet.turnOn(QuietTime.AN_HOUR);
        assertThat(quiet.until().orElseThrow()).isBefore(clock.now().plus(Duration.ofMinutes(61)));
        quiet.turnOff();
        assertThat(quiet.until()).isEmpty();
        ask(person.number(), Strangers.browser());
        assertThat(phones.codeFor(person.number(), 1)).hasSize(8);
    }

    @Test
    void isOnForNobodyElse(@Autowired People people) {
        quiet.turnOn(QuietTime.A_DAY);
        var other = people.borrower();
        ask(other.number(), Strangers.browser());
        assertThat(phones.codeFor(other.number(), 1)).hasSize(8);
    }

    @Test
    void isRecorded() {
        quiet.turnOn(QuietTime.A_DAY);
        quiet.turnOff();
        assertThat(Tables.actsConcerning(person.id())).contains("quiet_on", "quiet_off");
    }

    @Test
    void isTurnedByNobodyWhoIsNotSignedIn() {
        SecurityContextHolder.clearContext();
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> quiet.turnOn(QuietTime.A_DAY));
    }

    private String answerTo(MobileNumber number) {
        var stranger = Strangers.browser();
        var challenge = ask(number, stranger);
        var pending = signIn.pending(challenge, stranger).orElseThrow();
        return pending.triesLeft() + " " + pending.timeLeft().toMinutes() + " " + pending.isOver();
    }

    private ChallengeId ask(MobileNumber number, BrowserId browser) {
        return ((SendResult.OnItsWay) signIn.request(number, browser, Strangers.address(), Language.RU)).challenge();
    }

    private void become(Person who) {
        var session = entries.by(who, Entries.chrome());
        SecurityContextHolder.setContext(new SecurityContextImpl(entries.rights(session)));
    }
}
