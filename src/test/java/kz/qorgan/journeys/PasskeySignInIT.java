package kz.qorgan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Test;

/** UC-009 from outside, in a browser that has an authenticator. */
class PasskeySignInIT extends PasskeyJourney {

    @Test
    void signsInWithNothingElse() {
        var person = people.borrower();
        var here = visitor(PHONE);
        new VirtualAuthenticator(here.page());
        add(here, person);
        assertThat(status(here)).containsText("It starts counting in 3 days");
        waitUntilItCounts(here);

        enter(here);

        here.see("overview");
        here.open("/sign-in-methods");
        assertThat(passkeys(here)).hasCount(1);
        assertThat(passkeys(here)).not().containsText("Not used yet");
    }

    @Test
    void leadsToThePageThatWasAskedFor() {
        var person = people.borrower();
        var here = visitor();
        new VirtualAuthenticator(here.page());
        add(here, person);
        waitUntilItCounts(here);
        here.open("/devices?lang=en");
        here.see("sign-in");

        here.button("Sign in with a passkey").click();

        here.see("devices");
    }

    @Test
    void formWhoseTokenIsGoneSaysSoAndWorksTheSecondTime() {
        var person = people.borrower();
        var here = visitor(PHONE);
        new VirtualAuthenticator(here.page());
        add(here, person);
        waitUntilItCounts(here);
        here.open("/sign-in?lang=en");
        here.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("csrf"));
        here.button("Sign in with a passkey").click();
        assertThat(status(here)).containsText("Start again");

        here.button("Sign in with a passkey").click();

        here.see("overview");
    }

    @Test
    void oneThatIsNewSaysFromWhenItCounts() {
        var person = people.borrower();
        var here = visitor(PHONE);
        new VirtualAuthenticator(here.page());
        add(here, person);

        comesBackInVain(here, "This passkey is new. To protect you it starts working in 3 days");
    }
}
