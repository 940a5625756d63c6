package kz.qorgan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** UC-009 in a browser that has an authenticator: adding, naming and removing. */
class PasskeyIT extends PasskeyJourney {

    @Test
    void foreignFingerMakesAndOpensNothing() {
        var person = people.borrower();
        var here = visitor(PHONE);
        var authenticator = new VirtualAuthenticator(here.page());
        authenticator.verifies(false);
        startAdding(here, person);
        here.button("Continue").click();
        assertThat(dialog(here)).containsText("Your device did not make a passkey");
        assertThat(authenticator.passkeys()).isZero();

        authenticator.verifies(true);
        here.button("Continue").click();
        assertThat(passkeys(here)).hasCount(1);
        waitUntilItCounts(here);
        authenticator.verifies(false);
        here.open("/sign-in?lang=en");
        here.button("Sign in with a passkey").click();

        assertThat(here.page().locator("[data-passkey-problem]")).containsText("No passkey was chosen");
    }

    @Test
    void deviceThatHasOneMakesNoSecond() {
        var person = people.borrower();
        var here = visitor();
        var authenticator = new VirtualAuthenticator(here.page());
        add(here, person);
        here.button("Add a passkey").click();
        here.button("Continue").click();
        assertThat(dialog(here)).containsText("This device already has your passkey");
        assertThat(authenticator.passkeys()).isOne();
    }

    @Test
    void lastOneIsRemovedWithAWarning() {
        var person = people.borrower();
        var here = visitor(PHONE);
        new VirtualAuthenticator(here.page());
        add(here, person);
        waitUntilItCounts(here);
        enter(here);
        here.see("overview");
        here.open("/sign-in-methods");

        passkeys(here).getByText("Remove").click();
        assertThat(dialog(here)).containsText("This is your last way besides the SMS");

        here.button("Confirm").click();

        assertThat(status(here)).containsText("has been removed");
        assertThat(passkeys(here)).hasCount(0);
        comesBackInVain(here, "did not work");
    }

    @Test
    void nameIsGivenAndChanged() {
        var person = people.borrower();
        var here = visitor(PHONE);
        new VirtualAuthenticator(here.page());
        startAdding(here, person);
        assertThat(here.page().locator("#passkey-name")).hasValue(Pattern.compile("Chrome.*"));
        here.page().locator("#passkey-name").fill(" ");
        here.button("Continue").click();
        assertThat(dialog(here)).containsText("Give it a name");
        here.page().locator("#passkey-name").fill("Kitchen");
        here.page().keyboard().press("Enter");
        assertThat(passkeys(here)).containsText("Kitchen");
        passkeys(here).getByText("Rename").click();
        here.page().locator("#passkey-name").fill("Hall");
        here.button("Confirm").click();
        assertThat(status(here)).containsText("The passkey is now called \"Hall\".");
        assertThat(passkeys(here)).containsText("Hall");
    }

    @Test
    void provesItselfOnceMoreBeforeASensitiveAct() {
        var person = people.borrower();
        var here = visitor(PHONE);
        new VirtualAuthenticator(here.page());
        add(here, person);
        waitUntilItCounts(here);
        enter(here);
        here.see("overview");
        clock.advance(Duration.ofMinutes(6));
        here.open("/sign-in-methods");
        passkeys(here).getByText("Remove").click();
        here.button("Confirm").click();
        here.see("step-up");

        here.button("Use a passkey").click();

        assertThat(status(here)).containsText("has been removed");
    }
}
