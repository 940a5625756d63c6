package kz.qorgan.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import java.time.Duration;
import kz.qorgan.factors.Passwords;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.phone.RecoveryNumber;
import kz.qorgan.testing.People;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.ViewTest;
import kz.qorgan.vault.RandomValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-015: changes the number with a code from both, and keeps a second one for bad days. */
class UC015NumbersTests extends ViewTest {

    @Autowired
    private RecoveryNumber recovery;

    @Autowired
    private Phones phones;

    private final MobileNumber wanted = People.strangersNumber();

    @BeforeEach
    void proveBoth(
            @Autowired Passwords passwords,
            @Autowired TransactionTemplate transaction,
            @Autowired RandomValues random) {
        transaction.executeWithoutResult(status ->
                passwords.setConfirmed(person().id(), "seven camels sold my hat", new SessionId(random.uuid())));
        proved(Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        navigate("sign-in-methods", Main.class);
    }

    @Test
    void numberChangesAfterACodeFromBoth() {
        press("Change the number");
        assertThat(text()).contains("for 24 hours data and payments stay locked");
        fill("new-number", wanted.e164());
        press("Send the codes");
        assertThat(text()).contains("Nothing has changed yet.");
        fill("new-number-code", phones.codeFor(wanted, 1));
        fill("old-number-code", phones.codeFor(person().number(), 1));
        press("Confirm");
        assertThat(text()).contains("Your number is changed.", wanted.masked());
        told(wanted, "Номер телефона учётной записи изменён");
        told(person().number(), "Номер телефона учётной записи изменён");
    }

    @Test
    void provedNumberIsNotAskedForAgain() {
        begin();
        fill("new-number-code", phones.codeFor(wanted, 1));
        fill("old-number-code", "000000");
        press("Confirm");
        assertThat(text()).contains("4 tries are left");
        assertThat($(Input.class).withId("new-number-code").all()).isEmpty();
        fill("old-number-code", phones.codeFor(person().number(), 1));
        press("Confirm");
        assertThat(text()).contains("Your number is changed.");
    }

    @ParameterizedTest
    @CsvSource({"12345, This does not look like", "'', This does not look like"})
    void wrongNumberStaysInTheFieldWithItsReason(String typed, String reason) {
        press("Change the number");
        fill("new-number", typed);
        press("Send the codes");
        assertThat(text()).contains(reason);
        assertThat($(Input.class).withId("new-number").single().getValue()).isEqualTo(typed);
    }

    @Test
    void ownNumberIsSaidToBeTheSame() {
        press("Change the number");
        fill("new-number", person().number().e164());
        press("Send the codes");
        assertThat(text()).contains("This is the number you have already.");
    }

    @Test
    void secondNumberIsAddedAfterItsCodeAndRemoved() {
        fill("recovery-number", wanted.e164());
        press("Add the number");
        fill("recovery-number-code", "000000");
        press("Confirm");
        assertThat(text()).contains("4 tries are left");
        assertThat(recovery.mine()).isEmpty();
        fill("recovery-number-code", phones.codeFor(wanted, 1));
        press("Confirm");
        assertThat(text()).contains("The second number is added.", wanted.masked());
        told(wanted, "Изменён второй номер");
        told(person().number(), "Изменён второй номер");
        press("Remove it");
        assertThat(text()).contains("The second number is removed.");
        assertThat(recovery.mine()).isEmpty();
    }

    private void told(MobileNumber number, String sentence) {
        await().until(() ->
                phones.textsFor(number).stream().anyMatch(text -> text.text().contains(sentence)));
    }

    private void begin() {
        press("Change the number");
        fill("new-number", wanted.e164());
        press("Send the codes");
    }

    private void fill(String id, String text) {
        test($(Input.class).withId(id).single()).setValue(text);
    }
}
