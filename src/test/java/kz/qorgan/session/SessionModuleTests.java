package kz.qorgan.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A borrower sees and ends the own sessions, and an ended one is refused everywhere at once. */
@PortalTest
class SessionModuleTests {

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionLifecycle lifecycle;

    @Autowired
    private SessionLookup lookup;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;
    private Browser here;
    private Browser elsewhere;

    @BeforeEach
    void signInTwice(@Autowired People people) {
        person = people.borrower();
        here = signIn(person);
        elsewhere = signIn(person);
    }

    @Test
    void listsLiveSessionsAndMarksThisOne() {
        assertThat(here.does(sessions::devices))
                .extracting(Device::session)
                .containsExactlyInAnyOrder(here.session(), elsewhere.session());
        assertThat(here.does(sessions::devices))
                .filteredOn(Device::current)
                .extracting(Device::session)
                .containsExactly(here.session());
    }

    @Test
    void endsOneOfTheOwnSessions() {
        assertThat(here.does(() -> sessions.end(elsewhere.session()))).isTrue();
        assertThat(here.does(() -> sessions.end(elsewhere.session()))).isFalse();
        assertThat(elsewhere.isIn()).isFalse();
        assertThat(elsewhere.endedBecause()).contains(Ending.Reason.ENDED_ELSEWHERE);
        assertThat(here.isIn()).isTrue();
        assertThat(Tables.actsIn(elsewhere.session())).containsExactly("session_created", "authn_token_revoked");
    }

    @Test
    void endedSessionIsRefusedByServicesAtOnce() {
        here.does(() -> sessions.end(elsewhere.session()));
        assertRefused(elsewhere);
    }

    @Test
    void endsAllOthersAndCountsThem() {
        signIn(person);
        assertThat(here.does(sessions::endOthers)).isEqualTo(2);
        assertThat(here.does(sessions::endOthers)).isZero();
        assertThat(here.does(sessions::devices)).extracting(Device::session).containsExactly(here.session());
    }

    @Test
    void endsAllWithThisOne() {
        assertThat(here.does(sessions::endAll)).isEqualTo(2);
        assertThat(here.isIn()).isFalse();
        assertThat(elsewhere.isIn()).isFalse();
    }

    @Test
    void signingOutEndsThisSessionOnly() {
        assertThat(here.does(sessions::signOut)).isTrue();
        assertThat(here.isIn()).isFalse();
        assertThat(here.endedBecause()).contains(Ending.Reason.SIGNED_OUT);
        assertThat(elsewhere.isIn()).isTrue();
        assertThat(Tables.actsIn(here.session())).containsExactly("session_created", "session_logout");
    }

    @Test
    void endingSomebodyElsesOrNobodysSessionDoesNothing(@Autowired People people) {
        var other = signIn(people.borrower());
        assertThat(here.does(() -> sessions.end(other.session()))).isFalse();
        assertThat(here.does(() -> sessions.end(new SessionId(UUID.randomUUID()))))
                .isFalse();
        assertThat(here.does(sessions::endOthers)).isEqualTo(1);
        assertThat(other.isIn()).isTrue();
        assertThat(Tables.actsIn(other.session())).containsExactly("session_created");
    }

    @Test
    void endingOneSessionFromManyPlacesHappensOnce() {
        var ended = AtOnce.times(20, () -> here.does(() -> sessions.end(elsewhere.session())));
        assertThat(ended).containsOnlyOnce(true);
        assertThat(Tables.actsIn(elsewhere.session())).containsExactly("session_created", "authn_token_revoked");
    }

    @Test
    void nobodyIsRefusedEverywhere() {
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(sessions::devices);
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(sessions::endOthers);
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(sessions::endAll);
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(sessions::signOut);
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(sessions::stay);
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(sessions::signInBefore);
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> sessions.end(here.session()));
    }

    @Test
    void inventedTokenOpensNothing() {
        assertThat(lookup.authentication(new SessionToken("invented"))).isEmpty();
        assertThat(lookup.authentication(new SessionToken(here.session().toString())))
                .isEmpty();
        assertThat(lookup.ending(new SessionToken(""))).isEmpty();
    }

    @Test
    void opensOnlyTogetherWithWhatProvedIt() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> lifecycle.open(person.id(), Factor.Kind.SMS_OTP, visitor()));
    }

    @Test
    void storesNoTokenInClear() {
        assertThat(Tables.dump("signed_in_session", "audit_entry"))
                .doesNotContain(here.token().value(), "Chrome/130");
        assertThat(here.token()).hasToString("***");
    }

    @Test
    void grantsTheFactorThatWasProved() {
        assertThat(here.rights().getAuthorities())
                .extracting(Object::toString)
                .anyMatch(authority -> authority.contains("FACTOR_SMS_OTP"))
                .contains("ROLE_BORROWER");
    }

    @Test
    void tellsWhenTheBorrowerSignedInBefore(@Autowired People people) {
        var first = signIn(people.borrower());
        assertThat(first.does(sessions::signInBefore)).isEmpty();
        assertThat(elsewhere.does(sessions::signInBefore)).isPresent();
    }

    private void assertRefused(Browser browser) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> browser.does(sessions::devices));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> browser.does(sessions::endOthers));
    }

    private Browser signIn(Person who) {
        var opened = transaction.execute(status -> lifecycle.open(who.id(), Factor.Kind.SMS_OTP, visitor()));
        return Browser.signedIn(lookup, opened);
    }

    private static Visitor visitor() {
        return new Visitor("Mozilla/5.0 (Windows NT 10.0) Chrome/130", Strangers.address(), false);
    }
}
