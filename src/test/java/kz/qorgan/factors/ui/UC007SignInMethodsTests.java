package kz.qorgan.factors.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import java.time.Duration;
import kz.qorgan.factors.Passwords;
import kz.qorgan.factors.RecoveryCodes;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.Tables;
import kz.qorgan.testing.ViewTest;
import kz.qorgan.vault.RandomValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-007: sees the ways into the account, sets and removes them, and is told what each step means. */
class UC007SignInMethodsTests extends ViewTest {

    private static final String SENTENCE = "seven camels sold my hat";

    @Autowired
    private Passwords passwords;

    @Autowired
    private RecoveryCodes codes;

    @ParameterizedTest
    @CsvSource({
        "kk, Кіру тәсілдері, Бүгін телефоныңызды жоғалтсаңыз",
        "ru, Способы входа, Если бы вы сегодня потеряли телефон",
        "en, Sign-in methods, If you lost this phone today"
    })
    void saysWhatWouldHappenToday(String language, String heading, String question) {
        reads(language);
        navigate(SignInMethodsView.class);
        assertThat(text()).contains(heading, question);
    }

    @Test
    void firstPasswordWaitsAndCanBeStopped() {
        navigate(SignInMethodsView.class);
        type(SENTENCE);
        press("Set the password");
        assertThat(text()).contains("New: password", "Not yet in use", "in 3 days", "Chrome on Windows");
        press("It was not me: stop it");
        assertThat(text()).contains("Stopped and deleted.").doesNotContain("Not yet in use");
        assertThat(Tables.actsConcerning(person().id())).endsWith("authn_factor_added", "authn_factor_vetoed");
    }

    @ParameterizedTest
    @CsvSource({"short, Too short", "password1, Easy to guess", "'', Too short"})
    void refusedPasswordStaysInTheFieldWithItsReason(String typed, String reason) {
        navigate(SignInMethodsView.class);
        type(typed);
        press("Set the password");
        assertThat(text()).contains(reason);
        assertThat($(Input.class).withId("new-password").single().getValue()).isEqualTo(typed);
        assertThat(Tables.actsConcerning(person().id())).doesNotContain("authn_factor_added");
    }

    @Test
    void strengthIsSaidWhileItIsTyped() {
        navigate(SignInMethodsView.class);
        type("password1");
        assertThat(text()).contains("Easy to guess");
        type(SENTENCE);
        assertThat(text()).contains("Very good.");
    }

    @Test
    void oldProofMustBeRenewedFirst() {
        proved(Duration.ofMinutes(6), Factor.Kind.SMS_OTP);
        navigate(SignInMethodsView.class);
        type(SENTENCE);
        press("Set the password");
        assertThat(text()).doesNotContain("Not yet in use");
        assertThat($(Button.class).withText("Get a code").single()).isNotNull();
        assertThat($(Input.class).withId("new-password").single().getValue()).isEqualTo(SENTENCE);
    }

    @Test
    void changingThePasswordIsCalledWhatItIs(
            @Autowired TransactionTemplate transaction, @Autowired RandomValues random, @Autowired Phones phones) {
        transaction.executeWithoutResult(
                status -> passwords.setConfirmed(person().id(), SENTENCE, new SessionId(random.uuid())));
        proved(Duration.ofMinutes(6), Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        navigate(SignInMethodsView.class);
        press("Change the password");
        type(SENTENCE + "!");
        press("Save the new password");
        assertThat(dialogs()).contains("You want to change the password.").doesNotContain("add a way");
        press("Get a code");
        phones.codeFor(person().number(), 1);
        assertThat(phones.textsFor(person().number()).getFirst().text()).contains("change your password");
    }

    @Test
    void recoveryCodesAreShownOnceAndCounted() {
        navigate(SignInMethodsView.class);
        press("Make recovery codes");
        var shown = $(ListItem.class).all().stream().map(ListItem::getText).toList();
        assertThat(shown).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("(\\w{4}-){3}\\w{4}"));
        press("I have saved them");
        assertThat(text()).contains("10 codes are left.").doesNotContain(shown);
        assertThat(codes.left()).isEqualTo(10);
    }

    @Test
    void removingTheLastOneWarnsFirst(@Autowired TransactionTemplate transaction, @Autowired RandomValues random) {
        transaction.executeWithoutResult(
                status -> passwords.setConfirmed(person().id(), SENTENCE, new SessionId(random.uuid())));
        proved(Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        navigate(SignInMethodsView.class);
        press("Remove the password");
        assertThat(dialogs()).contains("This is your last second way.");
        press("Confirm");
        assertThat(text()).contains("The password is removed.");
        assertThat(Tables.actsConcerning(person().id())).endsWith("authn_factor_removed");
    }

    private void type(String password) {
        test($(Input.class).withId("new-password").single()).setValue(password);
    }
}
