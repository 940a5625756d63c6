package kz.qorgan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import kz.qorgan.factors.Passwords;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.testing.People;
import kz.qorgan.vault.RandomValues;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-015 on a phone: the number is changed by a code from both, and from then on it is the one to sign in with. */
class NumberChangeIT extends Journey {

    private static final String PASSWORD = "seven camels sold my hat";

    @Autowired
    private Passwords passwords;

    @Autowired
    private RandomValues random;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void bothCodesChangeItAndTheNewOneSignsIn(String language) {
        var person = people.borrower();
        var wanted = People.strangersNumber();
        transaction.executeWithoutResult(
                status -> passwords.setConfirmed(person.id(), PASSWORD, new SessionId(random.uuid())));
        var here = visitor(PHONE);
        here.signIn(person.number(), phones);
        here.open("/sign-in-methods?lang=" + language);
        here.settle();
        here.page().locator("#change-number").press("Enter");
        enter(here, "#new-number", wanted.e164());
        here.see("step-up");
        enter(here, "#step-up-password", PASSWORD);
        here.page().locator("#new-number-code").fill(phones.codeFor(wanted, 1));
        enter(here, "#old-number-code", phones.codeFor(person.number(), 2));
        assertThat(here.page().getByText(wanted.masked())).isVisible();
        assertThat(here.barriers()).isEmpty();
        visitor(PHONE).signIn(wanted, phones);
    }

    private static void enter(Visitor here, String field, String text) {
        here.page().locator(field).fill(text);
        here.page().locator(field).press("Enter");
        assertThat(here.complaints()).isEmpty();
    }
}
