package kz.qorgan.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.session.Sessions;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.context.WebApplicationContext;

/** UC-004: leaving, and being told why one was signed out. */
@PortalTest
class UC004SignOutTests {

    private static final String PAGE = "/signed-out";
    private static final String UNKNOWN = "You are not signed in on this device.";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Entries entries;

    @Autowired
    private MovableClock clock;

    private Person person;
    private FormBrowser browser;

    @BeforeEach
    void openPage(@Autowired People people) {
        person = people.borrower();
        browser = new FormBrowser(context);
        browser.opens("/sign-in");
    }

    @Test
    void signingOutEndsTheSessionAndClearsTheBrowser() {
        var session = signIn(Entries.chrome());
        var answer = browser.sends("/sign-out");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.to()).isEqualTo(PAGE);
        assertThat(answer.clears()).isEqualTo("\"cache\", \"storage\"");
        assertThat(entries.isIn(session.token())).isFalse();
        assertThat(Tables.actsIn(session.id())).containsExactly("session_created", "session_logout");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Сіз осы құрылғыдағы сеансты аяқтадыңыз., жаңа ғана",
        "ru, Вы завершили сеанс на этом устройстве., только что",
        "en, You signed out on this device., just now"
    })
    void afterwardsThePageSaysWhyAndWhen(String language, String sentence, String when) {
        signIn(Entries.chrome());
        browser.sends("/sign-out");
        assertThat(browser.reading(language).opens(PAGE).text()).contains(sentence, "<dd>" + when + " · ");
    }

    @Test
    void signingOutTwiceIsRecordedOnce() {
        var session = signIn(Entries.chrome());
        browser.sends("/sign-out");
        assertThat(browser.sends("/sign-out").to()).isEqualTo(PAGE);
        assertThat(browser.opens(PAGE).text()).contains("You signed out on this device.");
        assertThat(Tables.actsIn(session.id())).containsOnlyOnce("session_logout");
    }

    @Test
    void otherDevicesStaySignedIn() {
        var other = entries.by(person, Entries.firefox());
        signIn(Entries.chrome());
        browser.sends("/sign-out");
        assertThat(entries.isIn(other.token())).isTrue();
    }

    @Test
    void formWithoutItsTokenSignsNobodyOut() {
        var session = entries.by(person, Entries.chrome());
        var answer =
                new FormBrowser(context).keeps("sid", session.token().value()).sends("/sign-out");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(entries.isIn(session.token())).isTrue();
    }

    @Test
    void endedElsewhereIsSaid(@Autowired Sessions sessions) {
        var session = signIn(Entries.chrome());
        var elsewhere = entries.by(person, Entries.firefox());
        SecurityContextHolder.setContext(new SecurityContextImpl(entries.rights(elsewhere)));
        sessions.end(session.id());
        SecurityContextHolder.clearContext();
        assertThat(browser.opens(PAGE).text()).contains("This device was signed out from another of your devices.");
    }

    @Test
    void idlenessIsSaidWithItsMinutes() {
        var own = signIn(Entries.chrome());
        clock.advance(Duration.ofSeconds(601));
        assertSaid("There was no activity for 10 minutes.");
        assertThat(Tables.actsIn(own.id())).containsExactly("session_created", "session_expired");
    }

    @Test
    void idlenessOnASharedDeviceIsSaidWithItsMinutes() {
        signIn(Entries.sharedFirefox());
        clock.advance(Duration.ofSeconds(301));
        assertSaid("There was no activity for 5 minutes.");
    }

    @Test
    void longestTimeIsSaidInHours() {
        useWithoutPause(signIn(Entries.chrome()).id());
        clock.advance(Duration.ofHours(12).plusSeconds(1));
        assertSaid("A sign-in lasts at most 12 hours.");
    }

    @Test
    void longestTimeOnASharedDeviceIsSaidInMinutes() {
        useWithoutPause(signIn(Entries.sharedFirefox()).id());
        clock.advance(Duration.ofMinutes(30).plusSeconds(1));
        assertSaid("On a shared device a sign-in lasts at most 30 minutes.");
    }

    @Test
    void whoHoldsNoTokenOfOursLearnsNothing() {
        assertThat(browser.opens(PAGE).text()).contains(UNKNOWN).doesNotContain("<dd>");
        assertThat(browser.keeps("sid", "\"><script>invented").opens(PAGE).text())
                .contains(UNKNOWN)
                .doesNotContain("invented");
    }

    @Test
    void whoIsSignedInIsSentToTheOverview() {
        signIn(Entries.chrome());
        var answer = browser.opens(PAGE);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.to()).isEqualTo("/");
    }

    private Opened signIn(Visitor visitor) {
        var opened = entries.by(person, visitor);
        browser.keeps("sid", opened.token().value());
        return opened;
    }

    /** As if the person had done something all the time: idleness comes later than the longest time. */
    private static void useWithoutPause(SessionId session) {
        Tables.superuser()
                .sql("update signed_in_session set idle_until = ends_at + interval '1 day' where id = ?")
                .param(session.value())
                .update();
    }

    /** Until the row is closed, which takes seconds, the browser is refused all the same. */
    private void assertSaid(String sentence) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(browser.opens(PAGE).text()).contains(sentence));
    }
}
