package kz.qorgan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The main job: two browsers of one person, and one of them signs the other out. */
class DevicesJourneyIT extends Journey {

    @Test
    void otherBrowserLeavesByItself() {
        var person = people.borrower();
        var here = visitor();
        var there = visitor(PHONE);
        here.signIn(person.number(), phones);
        there.signIn(person.number(), phones);
        here.open("/devices");
        here.see("devices");
        assertThat(here.page().locator("[data-row]")).hasCount(2);

        here.button("Sign out all other devices").click();

        there.see("signed-out");
        assertThat(there.page().getByRole(AriaRole.STATUS))
                .hasText("This device was signed out from another of your devices.");
        assertThat(here.page().locator("[data-row]")).hasCount(1);
        assertThat(here.page().locator("[role=status]")).hasText("1 device was signed out.");
        there.open("/");
        there.see("sign-in");
    }

    @Test
    void oneDeviceIsEndedByItsOwnButton() {
        var person = people.borrower();
        var here = visitor();
        var there = visitor();
        here.signIn(person.number(), phones);
        there.signIn(person.number(), phones);
        here.open("/devices");
        here.see("devices");

        here.button("End").click();

        there.see("signed-out");
        assertThat(here.page().locator("[data-row]")).hasCount(1);
    }

    @Test
    void endingAllDevicesSaysHowManyFirst() {
        var person = people.borrower();
        var here = visitor(PHONE);
        here.signIn(person.number(), phones);
        here.open("/devices");
        here.see("devices");
        here.button("Sign out on all devices").click();
        assertThat(here.page().getByText("1 device will be signed out: this one."))
                .isVisible();

        here.button("Confirm").click();

        here.see("signed-out");
    }

    @Test
    void idlePageIsWarnedAndThenLeavesThoughItHeartBeats() {
        var person = people.borrower();
        var here = visitor();
        here.signIn(person.number(), phones);
        here.settle();

        clock.advance(Duration.ofSeconds(8 * 60 + 45));
        assertThat(here.button("Stay signed in")).isVisible();
        here.button("Stay signed in").click();
        assertThat(here.button("Stay signed in")).not().isVisible();
        here.settle();
        clock.advance(Duration.ofSeconds(8 * 60));
        here.page().evaluate("fetch('/?v-r=heartbeat&v-uiId=0', {method: 'POST'})");
        clock.advance(Duration.ofSeconds(2 * 60 + 5));

        here.see("signed-out");
        assertThat(here.page().locator("[role=status]")).containsText("no activity for 10 minutes");
    }

    @Test
    void backAfterSigningOutShowsNothing() {
        var person = people.borrower();
        var here = visitor();
        here.signIn(person.number(), phones);
        here.button("Sign out").click();
        here.see("signed-out");

        here.page().goBack();

        here.see("sign-in");
        assertThat(here.page().content()).doesNotContain("Айгүл");
    }
}
