package kz.qorgan.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.Factor;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A session ends when nobody uses it, and at its longest time in any case. */
@PortalTest
class ExpiryModuleTests {

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionLifecycle lifecycle;

    @Autowired
    private SessionLookup lookup;

    @Autowired
    private Expiry expiry;

    @Autowired
    private Activity activity;

    @Autowired
    private MovableClock clock;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void endsAfterTenMinutesEvenIfRequestsComeAllTheTime() {
        var browser = signIn(false);
        for (int minutes = 0; minutes < 9; minutes += 3) {
            clock.advance(Duration.ofMinutes(3));
            browser.does(sessions::devices);
            browser.does(() -> sessions.timeLeft(List.of(browser.session())));
            assertThat(browser.isIn()).isTrue();
        }
        clock.advance(Duration.ofSeconds(61));
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void isRefusedByServicesFromThatMomentOn() {
        var browser = signIn(false);
        clock.advance(Duration.ofSeconds(601));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> browser.does(sessions::devices));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> stay(browser));
    }

    @Test
    void stayingProlongs() {
        var browser = signIn(false);
        clock.advance(Duration.ofMinutes(9));
        stay(browser);
        clock.advance(Duration.ofMinutes(9));
        assertThat(browser.isIn()).isTrue();
        clock.advance(Duration.ofSeconds(61));
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void activityThatIsWrittenTooLateBringsNothingBack() {
        var browser = signIn(false);
        clock.advance(Duration.ofSeconds(601));
        activity.seen(browser.session());
        expiry.sweep();
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void endsAfterTwelveHoursHoweverBusy() {
        var browser = signIn(false);
        for (int busy = 0; busy < 79; busy++) {
            clock.advance(Duration.ofMinutes(9));
            stay(browser);
        }
        assertThat(browser.isIn()).isTrue();
        clock.advance(Duration.ofMinutes(9).plusSeconds(1));
        assertThat(browser.isIn()).isFalse();
        expiry.sweep();
        assertThat(browser.endedBecause()).contains(Ending.Reason.TOO_OLD);
    }

    @Test
    void sharedDeviceEndsAfterFiveMinutes() {
        var browser = signIn(true);
        clock.advance(Duration.ofSeconds(290));
        assertThat(browser.isIn()).isTrue();
        clock.advance(Duration.ofSeconds(11));
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void sharedDeviceEndsAfterHalfAnHourHoweverBusy() {
        var browser = signIn(true);
        for (int busy = 0; busy < 7; busy++) {
            clock.advance(Duration.ofMinutes(4));
            stay(browser);
        }
        assertThat(browser.isIn()).isTrue();
        clock.advance(Duration.ofSeconds(121));
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void everySessionExpiresOnceHoweverManySweep() {
        var browser = signIn(false);
        clock.advance(Duration.ofSeconds(601));
        AtOnce.times(12, () -> {
            expiry.sweep();
            return true;
        });
        assertThat(Tables.actsIn(browser.session())).containsExactly("session_created", "session_expired");
        assertThat(browser.endedBecause()).contains(Ending.Reason.IDLE);
    }

    @Test
    void endedSessionDoesNotExpireAgain() {
        var browser = signIn(false);
        browser.does(sessions::signOut);
        clock.advance(Duration.ofHours(13));
        expiry.sweep();
        assertThat(Tables.actsIn(browser.session())).containsExactly("session_created", "session_logout");
    }

    @Test
    void tellsTheTimeThatIsLeft() {
        var browser = signIn(false);
        clock.advance(Duration.ofMinutes(4));
        assertThat(sessions.timeLeft(List.of(browser.session())).get(browser.session()))
                .isBetween(Duration.ofSeconds(350), Duration.ofSeconds(360));
        browser.does(sessions::signOut);
        assertThat(sessions.timeLeft(List.of(browser.session()))).isEmpty();
    }

    private void stay(Browser browser) {
        browser.does(() -> {
            sessions.stay();
            return true;
        });
        activity.write();
    }

    private Browser signIn(boolean shared) {
        var who = people.borrower().id();
        var visitor = new Visitor("", Strangers.address(), shared);
        var opened = transaction.execute(status -> lifecycle.open(who, Factor.Kind.SMS_OTP, visitor));
        return Browser.signedIn(lookup, opened);
    }
}
