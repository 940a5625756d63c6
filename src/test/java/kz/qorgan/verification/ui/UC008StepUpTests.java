package kz.qorgan.verification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Input;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qorgan.factors.Passwords;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.ViewTest;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.StepUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-008: before a sensitive act exactly the missing proof is asked for, and the act follows by itself. */
class UC008StepUpTests extends ViewTest {

    private static final String SENTENCE = "seven camels sold my hat";

    @Autowired
    private StepUpDialogs dialogs;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Phones phones;

    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void havePassword(@Autowired TransactionTemplate transaction, @Autowired RandomValues random) {
        transaction.executeWithoutResult(
                status -> passwords.setConfirmed(person().id(), SENTENCE, new SessionId(random.uuid())));
    }

    @Test
    void asksForNothingWhereNothingIsMissing() {
        proved(Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        ask(Operation.REVEAL);
        assertThat(done).hasValue(1);
        assertThat($(Dialog.class).all()).isEmpty();
    }

    @Test
    void asksOnlyForThePasswordAfterAFreshCode() {
        ask(Operation.REVEAL);
        assertThat(dialogs())
                .contains("You want to see stored data in full.", "Password")
                .doesNotContain("Get a code");
        fill("step-up-password", SENTENCE);
        press("Confirm");
        assertThat(done).hasValue(1);
    }

    @Test
    void wrongPasswordKeepsTheCodeThatWasRight() {
        proved(Duration.ofMinutes(20), Factor.Kind.SMS_OTP);
        ask(Operation.REVEAL);
        press("Get a code");
        fill("step-up-code", phones.codeFor(person().number(), 1));
        fill("step-up-password", "not the sentence");
        press("Confirm");
        assertThat(dialogs()).contains("The code is confirmed.", "The password does not match.");
        assertThat(done).hasValue(0);
        assertThat($(Input.class).withId("step-up-code").all()).isEmpty();
        fill("step-up-password", SENTENCE);
        press("Confirm");
        assertThat(done).hasValue(1);
    }

    @Test
    void wrongCodeSaysTheTriesLeftAndKeepsWhatWasTyped() {
        proved(Duration.ofMinutes(20), Factor.Kind.SMS_OTP);
        ask(Operation.CHANGE_PAYMENT);
        press("Get a code");
        phones.codeFor(person().number(), 1);
        fill("step-up-code", "000000");
        press("Confirm");
        assertThat(dialogs()).contains("The code does not match. 4 tries are left.");
        assertThat($(Input.class).withId("step-up-code").single().getValue()).isEqualTo("000000");
    }

    @ParameterizedTest
    @CsvSource({"REVEAL, Code to show your data", "CHANGE_NUMBER, Code to change your mobile number"})
    void textNamesTheAct(Operation operation, String words) {
        proved(Duration.ofMinutes(20), Factor.Kind.SMS_OTP);
        ask(operation);
        press("Get a code");
        phones.codeFor(person().number(), 1);
        assertThat(phones.textsFor(person().number()).getFirst().text()).contains(words);
    }

    @Test
    void whoGivesUpHasDoneNothing() {
        ask(Operation.REVEAL);
        press("Cancel");
        assertThat(done).hasValue(0);
    }

    @Test
    void whoHasNoSecondFactorIsToldWhyAndWhereToSetOneUp(@Autowired StepUp stepUp) {
        proved(Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        passwords.remove();
        ask(Operation.EXPORT);
        assertThat(dialogs()).contains("An SMS alone is not enough for this", "Set it up");
        assertThat(done).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"kk, Бұл сіз екеніңізге көз жеткіземіз", "ru, Сначала убедимся", "en, We first make sure"})
    void speaksTheLanguageOfThePage(String language, String words) {
        reads(language);
        ask(Operation.REVEAL);
        assertThat(dialogs().toLowerCase(java.util.Locale.ROOT)).contains(words.toLowerCase(java.util.Locale.ROOT));
    }

    private void ask(Operation operation) {
        dialogs.before(operation, done::incrementAndGet);
    }

    private void fill(String id, String text) {
        test($(Input.class).withId(id).single()).setValue(text);
    }
}
