package kz.qorgan.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import kz.qorgan.presence.Presence.Sign;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;

/** What a page of a shared device may say, and what it is answered. */
class PresenceModuleTests extends SharedDeviceTest {

    @Test
    void leavingOfAPageThatWasNeverThereChangesNothing() {
        var session = signIn(Entries.sharedFirefox());
        note(session, PAGE, Sign.LEAVING);
        after(60);
        assertThat(entries.isIn(session.token())).isTrue();
    }

    @Test
    void ownDeviceIsNotWatched() {
        var session = signIn(Entries.chrome());
        assertThat(note(session, PAGE, Sign.VISIBLE)).isEmpty();
        after(120);
        assertThat(entries.isIn(session.token())).isTrue();
        assertThat(pagesOf(session)).isZero();
    }

    @Test
    void browserWithoutScriptIsNotMissed() {
        var session = signIn(Entries.sharedFirefox());
        after(120);
        assertThat(entries.isIn(session.token())).isTrue();
    }

    @Test
    void clockSaysTheNearerEnd() {
        var session = signIn(Entries.sharedFirefox());
        assertThat(note(session, PAGE, Sign.VISIBLE).orElseThrow())
                .isBetween(Duration.ofSeconds(295), Duration.ofMinutes(5));
        Tables.superuser()
                .sql("update signed_in_session set ends_at = portal_now() + interval '100 seconds' where id = ?")
                .param(session.id().value())
                .update();
        assertThat(note(session, PAGE, Sign.VISIBLE).orElseThrow())
                .isBetween(Duration.ofSeconds(95), Duration.ofSeconds(100));
    }

    @Test
    void inventedPagesAreNotCountedWithoutEnd() {
        var session = signIn(Entries.sharedFirefox());
        for (int pages = 0; pages < 30; pages++) {
            note(session, new PageId(UUID.randomUUID()), Sign.VISIBLE);
        }
        assertThat(pagesOf(session)).isEqualTo(20);
    }
}
