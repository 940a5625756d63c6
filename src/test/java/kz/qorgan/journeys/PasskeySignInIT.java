package kz.qorgan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-009 from outside, in a browser that has an authenticator. */
class PasskeySignInIT extends PasskeyJourney {

    private static final int MOST_STEPS = 40;

    @Autowired
    private Borrowers borrowers;

    @Autowired
    private TransactionTemplate transaction;

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

    @Test
    void opensAFrozenAccountBesideTheCode() {
        var person = people.borrower();
        var here = visitor(PHONE);
        new VirtualAuthenticator(here.page());
        add(here, person);
        waitUntilItCounts(here);
        transaction.executeWithoutResult(running -> borrowers.change(person.id(), AccountStatus.FROZEN));
        here.open("/unfreeze?lang=en");
        here.page().getByLabel("Mobile number").fill(person.number().e164());
        here.button("Get a code").click();
        here.see("unfreeze-code");
        here.button("Open with a passkey").click();
        assertThat(here.page().locator("#code-problem")).containsText("Enter the code");
        here.typeCode(phones.codeFor(person.number(), 2));
        assertThat(here.barriers()).isEmpty();

        here.button("Open with a passkey").click();

        here.see("receipt");
    }

    @Test
    void addsAndUsesOneByKeyboardAlone() {
        var person = people.borrower();
        var here = visitor(PHONE);
        new VirtualAuthenticator(here.page());
        here.signIn(person.number(), phones);
        here.open("/sign-in-methods");
        tabTo(here, "Add a passkey");
        here.see("add-passkey");
        tabTo(here, "Continue");
        assertThat(passkeys(here)).hasCount(1);
        waitUntilItCounts(here);
        here.open("/sign-in?lang=en");

        tabTo(here, "Sign in with a passkey");

        here.see("overview");
    }

    /** Goes on until the button has the focus, and presses it. */
    private static void tabTo(Visitor here, String name) {
        for (var steps = 0; steps < MOST_STEPS && !here.focused().equals(name); steps++) {
            here.page().keyboard().press("Tab");
        }
        assertThat(here.button(name)).isFocused();
        here.page().keyboard().press("Enter");
    }
}
