package kz.qorgan.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kz.qorgan.presence.Presence.Sign;
import kz.qorgan.session.Ending;
import kz.qorgan.session.Sessions;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session on a shared device ends when its last page is gone, and it is said that it was not left properly. */
class LeftDevicesModuleTests extends SharedDeviceTest {

    @Autowired
    private Sessions sessions;

    @Test
    void silentPageEndsTheSessionWithinAMinute() {
        var session = signIn(Entries.sharedFirefox());
        note(session, PAGE, Sign.VISIBLE);
        after(46);
        assertThat(reasonOf(session)).contains(Ending.Reason.LEFT_OPEN);
        assertTold(session);
    }

    @Test
    void signsOfLifeKeepIt() {
        var session = signIn(Entries.sharedFirefox());
        for (int signs = 0; signs < 5; signs++) {
            note(session, PAGE, Sign.VISIBLE);
            after(40);
        }
        assertThat(entries.isIn(session.token())).isTrue();
    }

    @Test
    void signsOfLifeAreNotActivity() {
        var session = signIn(Entries.sharedFirefox());
        for (int signs = 0; signs < 8; signs++) {
            note(session, PAGE, Sign.VISIBLE);
            after(40);
        }
        assertThat(entries.isIn(session.token())).isFalse();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(reasonOf(session)).contains(Ending.Reason.IDLE));
        assertTold(session);
    }

    @Test
    void hiddenPageHasLonger() {
        var session = signIn(Entries.sharedFirefox());
        note(session, PAGE, Sign.HIDDEN);
        after(95);
        assertThat(entries.isIn(session.token())).isTrue();
        after(6);
        assertThat(reasonOf(session)).contains(Ending.Reason.LEFT_OPEN);
    }

    @Test
    void closedPageEndsItSooner() {
        var session = signIn(Entries.sharedFirefox());
        note(session, PAGE, Sign.VISIBLE);
        note(session, PAGE, Sign.LEAVING);
        after(21);
        assertThat(reasonOf(session)).contains(Ending.Reason.LEFT_OPEN);
    }

    @Test
    void reloadComesBackInTime() {
        var session = signIn(Entries.sharedFirefox());
        note(session, PAGE, Sign.VISIBLE);
        note(session, PAGE, Sign.LEAVING);
        note(session, OTHER_PAGE, Sign.VISIBLE);
        after(30);
        assertThat(entries.isIn(session.token())).isTrue();
        assertThat(pagesOf(session)).isEqualTo(1);
    }

    @Test
    void closingOneTabLeavesTheOther() {
        var session = signIn(Entries.sharedFirefox());
        note(session, PAGE, Sign.VISIBLE);
        note(session, OTHER_PAGE, Sign.VISIBLE);
        note(session, PAGE, Sign.LEAVING);
        after(21);
        assertThat(entries.isIn(session.token())).isTrue();
    }

    @Test
    void whoLeavesProperlyIsNotTold() {
        var session = signIn(Entries.sharedFirefox());
        note(session, PAGE, Sign.VISIBLE);
        as(session, sessions::signOut);
        after(46);
        assertThat(reasonOf(session)).contains(Ending.Reason.SIGNED_OUT);
        assertThat(told).noneMatch(left -> left.session().equals(session.id()));
        assertThat(pagesOf(session)).isZero();
    }

    @Test
    void manySweepsAtOnceTellOnce() {
        var session = signIn(Entries.sharedFirefox());
        note(session, PAGE, Sign.VISIBLE);
        clock.advance(Duration.ofSeconds(46));
        AtOnce.times(16, () -> {
            leftDevices.sweep();
            return true;
        });
        assertTold(session);
        assertThat(Tables.actsIn(session.id())).containsExactly("session_created", "authn_token_revoked");
    }
}
