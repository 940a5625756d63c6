package kz.qorgan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** UC-010 in a real browser: nothing stays behind, nothing is shown to nobody, and a closed tab is the end. */
class SharedDeviceIT extends Journey {

    private static final String HIDE = """
            hidden => {
              Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
              document.dispatchEvent(new Event('visibilitychange'));
            }
            """;

    private static final String WHAT_IS_SEEN = """
            [...document.querySelectorAll('body *')]
              .filter(element => !element.children.length && element.textContent.trim()
                && element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length)
              .map(element => element.textContent.trim()).join('|')
            """;

    private static final String WHAT_IS_KEPT = """
            async () => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage),
              ...await caches.keys(), ...(await indexedDB.databases()).map(database => database.name)].join()
            """;

    private Person person;
    private Visitor here;

    /** The portal has been listening for longer than after an outage. */
    @BeforeEach
    void signIn() {
        clock.advance(Duration.ofSeconds(61));
        person = people.borrower();
        here = visitor(PHONE);
        here.signInOnSharedDevice(person.number(), phones);
    }

    @Test
    void clockStandsOnEveryPageAndFollowsTheServer() {
        assertThat(here.page().locator("q-shared-device")).containsText("Shared device · ends in");
        assertThat(clockOnPage()).hasText(Pattern.compile("5:00|4:5\\d"));
        assertThat(here.barriers()).isEmpty();
        assertThat(sideways()).isLessThanOrEqualTo(0);
        clock.advance(Duration.ofSeconds(30));
        here.open("/devices");
        here.see("devices");
        assertThat(clockOnPage()).hasText(Pattern.compile("5:00|4:[2-5]\\d"));
        assertThat(here.page().locator("[data-row] .badge")).hasText(new String[] {"This device", "Shared device"});
        assertThat(here.barriers()).isEmpty();
        assertThat(here.page().locator("q-countdown").first().getAttribute("role"))
                .isEqualTo("timer");
    }

    @Test
    void nothingStaysBehindAfterLeaving() {
        here.open("/devices");
        here.see("devices");
        here.page().evaluate("localStorage.left = 1; sessionStorage.left = 1; caches.open('left')");
        here.settle();

        here.button("Leave").click();

        here.see("signed-out");
        assertThat(here.page().locator("#left")).hasText("Nothing of you is left on this device.");
        assertThat(here.barriers()).isEmpty();
        assertThat(here.page().context().cookies()).isEmpty();
        assertThat((String) here.page().evaluate(WHAT_IS_KEPT)).isEmpty();
        for (int steps = 0; steps < 5; steps++) {
            here.page().goBack(new Page.GoBackOptions().setTimeout(5000));
            here.page().waitForLoadState();
            assertThat(here.page().content())
                    .doesNotContain("Айгүл", person.number().masked(), "data-view=\"devices\"");
        }
    }

    @Test
    void hiddenTabShowsOneSentence() {
        here.open("/devices");
        here.see("devices");
        here.button("Sign out on all devices").click();
        assertThat(here.button("Confirm")).isVisible();

        here.page().evaluate(HIDE, true);

        assertThat(here.page().getByText("Hidden because this is a shared device. Come back to this tab to go on."))
                .isVisible();
        assertThat((String) here.page().evaluate(WHAT_IS_SEEN))
                .isEqualTo("Hidden because this is a shared device. Come back to this tab to go on.");

        here.page().evaluate(HIDE, false);

        assertThat(here.button("Confirm")).isVisible();
        assertThat(here.page().getByText("Hidden because")).not().isVisible();
    }

    @Test
    void closedTabEndsTheSession() {
        await().until(() -> pages() == 1);
        here.page().navigate("about:blank");
        await().until(() -> reason().isEmpty() && leavesSoon());
        clock.advance(Duration.ofSeconds(21));
        await().atMost(Duration.ofSeconds(10)).until(() -> reason().equals(List.of("LEFT_OPEN")));
    }

    @Test
    void lostPageEndsTheSession() {
        await().until(() -> pages() == 1);
        here.page().context().setOffline(true);
        clock.advance(Duration.ofSeconds(46));
        await().atMost(Duration.ofSeconds(10)).until(() -> reason().equals(List.of("LEFT_OPEN")));
        here.page().context().setOffline(false);
        here.see("signed-out");
        assertThat(here.page().locator("[role=status]")).containsText("You left a shared device without signing out");
        assertThat(here.page().locator("#left")).hasText("Nothing of you is left on this device.");
    }

    @Test
    void reloadGoesOn() {
        here.page().reload();
        here.see("overview");
        await().until(() -> pages() == 2);
        clock.advance(Duration.ofSeconds(25));
        await().atMost(Duration.ofSeconds(10)).until(() -> pages() == 1);
        assertThat(reason()).isEmpty();
        here.open("/devices");
        here.see("devices");
    }

    @Test
    void ownerEndsItFromHomeAndTheDeviceIsClean() {
        var home = visitor();
        home.signIn(person.number(), phones);
        home.open("/devices");
        home.see("devices");
        assertThat(home.page().locator("[data-row] .badge")).hasText(new String[] {"This device", "Shared device"});

        home.button("End").click();

        here.see("signed-out");
        assertThat(here.page().locator("#left")).hasText("Nothing of you is left on this device.");
        assertThat(here.page().context().cookies()).isEmpty();
    }

    @Test
    void ownDeviceHasNoClockAndSignsOut() {
        var own = visitor(PHONE);
        own.signIn(person.number(), phones);
        assertThat(own.button("Sign out")).isVisible();
        assertThat(own.page().locator("q-shared-device")).hasCount(0);
        own.page().evaluate(HIDE, true);
        assertThat(own.button("Sign out")).isVisible();
    }

    private Locator clockOnPage() {
        return here.page().locator("q-shared-device .digits");
    }

    private int sideways() {
        return (Integer) here.page().evaluate("document.documentElement.scrollWidth - innerWidth");
    }

    private int pages() {
        return Tables.superuser()
                .sql("select count(*) from shared_page where borrower_id = ?")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    private boolean leavesSoon() {
        return Tables.superuser()
                .sql(
                        "select max(present_until) <= portal_now() + interval '20 seconds' from shared_page where borrower_id = ?")
                .param(person.id().value())
                .query(Boolean.class)
                .single();
    }

    private List<String> reason() {
        return Tables.superuser()
                .sql("select end_reason from signed_in_session where borrower_id = ? and ended_at is not null")
                .param(person.id().value())
                .query(String.class)
                .list();
    }
}
