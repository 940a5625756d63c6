package kz.qorgan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import kz.qorgan.testing.People.Person;

/** The ways of somebody who has passkeys, inside the portal and in front of it. */
abstract class PasskeyJourney extends Journey {

    private static final Duration ENROLMENT_DELAY = Duration.ofHours(72).plusSeconds(1);

    final void startAdding(Visitor here, Person person) {
        here.signIn(person.number(), phones);
        here.open("/sign-in-methods");
        here.button("Add a passkey").click();
        here.see("add-passkey");
    }

    final void add(Visitor here, Person person) {
        startAdding(here, person);
        here.button("Continue").click();
        assertThat(passkeys(here)).hasCount(1);
    }

    /** Away from the portal: an open page would leave by itself when its session ends, in the middle of the next step. */
    final void waitUntilItCounts(Visitor here) {
        here.page().navigate("about:blank");
        clock.advance(ENROLMENT_DELAY);
    }

    static void comesBackInVain(Visitor here, String sentence) {
        here.button("Sign out").click();
        here.see("signed-out");
        enter(here);
        here.see("sign-in");
        assertThat(status(here)).containsText(sentence);
    }

    static void enter(Visitor here) {
        here.open("/sign-in?lang=en");
        here.button("Sign in with a passkey").click();
    }

    static Locator passkeys(Visitor here) {
        return here.page().locator("[data-view=passkeys] [data-row]");
    }

    static Locator dialog(Visitor here) {
        return here.page().locator(".dialog");
    }

    static Locator status(Visitor here) {
        return here.page().locator("main > [role=status]");
    }
}
