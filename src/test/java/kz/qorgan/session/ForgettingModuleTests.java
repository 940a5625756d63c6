package kz.qorgan.session;

import static org.assertj.core.api.Assertions.assertThat;

import kz.qorgan.kernel.SessionId;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is known of a sign-in is kept for a year after its end, as the catalogue says of devices, and no longer. */
@PortalTest
class ForgettingModuleTests {

    @Autowired
    private Expiry expiry;

    @Autowired
    private Entries entries;

    @Autowired
    private People people;

    @Test
    void forgetsWhatEndedLongAgo() {
        var person = people.borrower();
        var old = ended(entries.by(person, Entries.chrome()).id(), 367);
        var younger = ended(entries.by(person, Entries.firefox()).id(), 363);
        var open = entries.by(person, Entries.firefox()).id();
        expiry.forget();
        assertThat(isStored(old)).isFalse();
        assertThat(isStored(younger)).isTrue();
        assertThat(isStored(open)).isTrue();
        assertThat(Tables.actsConcerning(person.id())).containsOnlyOnce("data_destroyed");
    }

    private static SessionId ended(SessionId session, int daysAgo) {
        Tables.superuser().sql("""
                        update signed_in_session set ended_at = portal_now() - make_interval(days => ?), end_reason = 'IDLE'
                        where id = ?
                        """).params(daysAgo, session.value()).update();
        return session;
    }

    private static boolean isStored(SessionId session) {
        return Tables.superuser()
                .sql("select exists (select from signed_in_session where id = ?)")
                .param(session.value())
                .query(Boolean.class)
                .single();
    }
}
