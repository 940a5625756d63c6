package kz.qorgan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import kz.qorgan.factors.Passwords;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Tables;
import kz.qorgan.vault.RandomValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What only a browser shows of step-up: the renewed cookie, the keyboard, the dialog on a phone, the card for paper. */
class StepUpIT extends Journey {

    private static final String OLD = "seven camels sold my hat";
    private static final String NEW = "nine horses bought it back";

    @Autowired
    private Passwords passwords;

    @Autowired
    private RandomValues random;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void passwordIsChangedByKeyboardAloneAndTheTokenIsAnotherOne() {
        var person = somebodyWithPassword();
        var visitor = visitor(PHONE);
        visitor.signIn(person.number(), phones);
        agePhoneProof(person);
        visitor.open("/sign-in-methods");
        visitor.see("sign-in-methods");
        var before = token(visitor);
        visitor.button("Change the password").press("Enter");
        type(visitor, "#new-password", NEW);
        press(visitor, "Enter");
        proveByKeyboard(visitor, person);
        assertThat(visitor.page().getByText("The password is saved.")).isVisible();
        assertThat(token(visitor)).isNotEqualTo(before);
        visitor.open("/devices");
        visitor.see("devices");
        assertThat(visitor.page().locator("[data-row]")).hasCount(1);
    }

    @Test
    void wrongPasswordInTheDialogLosesNothingTyped() {
        var person = somebodyWithPassword();
        var visitor = visitor(PHONE);
        visitor.signIn(person.number(), phones);
        visitor.open("/sign-in-methods");
        visitor.button("Change the password").click();
        type(visitor, "#new-password", NEW);
        visitor.button("Save the new password").click();
        visitor.see("step-up");
        type(visitor, "#step-up-password", "not the sentence");
        visitor.button("Confirm").click();
        assertThat(visitor.page().locator("#step-up-password-problem")).isVisible();
        assertThat(visitor.barriers()).isEmpty();
        visitor.button("Cancel").click();
        assertThat(visitor.page().locator("#new-password")).hasValue(NEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void cardForPaperFitsAPhoneAndHasNoBarrier(String language) {
        var person = people.borrower();
        var visitor = visitor(PHONE);
        visitor.signIn(person.number(), phones);
        visitor.open("/sign-in-methods?lang=" + language);
        visitor.see("sign-in-methods");
        visitor.page().locator("#make-recovery-codes").click();
        visitor.see("recovery-codes");
        assertThat(visitor.page().locator(".paper h2")).isFocused();
        assertThat(visitor.page().locator(".paper h2")).isInViewport();
        assertThat(visitor.page().locator(".codes li")).hasCount(10);
        assertThat(visitor.page().locator(".codes li").last()).isInViewport();
        assertThat((Integer) visitor.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        assertThat(visitor.barriers()).isEmpty();
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(visitor.page().locator(".codes")).isVisible();
        assertThat(visitor.page().locator("#new-password")).isHidden();
    }

    private void proveByKeyboard(Visitor visitor, Person person) {
        visitor.see("step-up");
        assertThat(visitor.barriers()).isEmpty();
        visitor.button("Get a code").press("Enter");
        visitor.page().waitForSelector("#step-up-code");
        type(visitor, "#step-up-code", phones.codeFor(person.number(), 2));
        type(visitor, "#step-up-password", OLD);
        press(visitor, "Enter");
    }

    private Person somebodyWithPassword() {
        var person = people.borrower();
        transaction.executeWithoutResult(
                status -> passwords.setConfirmed(person.id(), OLD, new SessionId(random.uuid())));
        return person;
    }

    /** As if the code had been entered six minutes ago. */
    private void agePhoneProof(Person person) {
        var longAgo = new Factor(Factor.Kind.SMS_OTP, clock.now().minus(Duration.ofMinutes(6)));
        Tables.superuser()
                .sql("update signed_in_session set factors = ? where borrower_id = ?")
                .params(longAgo.write(), person.id().value())
                .update();
    }

    private static String token(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("sid"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private static void type(Visitor visitor, String field, String text) {
        Locator input = visitor.page().locator(field);
        input.focus();
        visitor.page().keyboard().type(text);
    }

    private static void press(Visitor visitor, String key) {
        visitor.page().keyboard().press(key);
    }
}
