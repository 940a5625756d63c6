package kz.qorgan.correction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import kz.qorgan.catalogue.Source;
import kz.qorgan.correction.Drafts;
import kz.qorgan.kernel.Factor;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.rights.Requests;
import kz.qorgan.testing.SampleFiles;
import kz.qorgan.testing.ViewTest;
import kz.qorgan.verification.Enrolments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-018: the borrower puts a value right, alone or with a document. */
class UC018CorrectionTests extends ViewTest {

    @Autowired
    private PersonalData data;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Requests requests;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void store() {
        transaction.executeWithoutResult(running -> {
            data.keep(
                    person().id(),
                    Map.of("email", "old@example.com", "bank.iban", "KZ62999SYNTH00000001"),
                    Source.INTAKE);
            enrolments.addConfirmed(person().id(), Factor.Kind.PASSWORD, here().id());
        });
        proved(Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
    }

    @Test
    void fieldThatCanBeCorrectedLeadsThere() {
        UI.getCurrent().navigate("my-data");
        test(correct("email")).click();
        assertThat(text()).contains("Correct: E-mail");
    }

    @Test
    void numberLeadsToWhereNumbersAreChanged() {
        UI.getCurrent().navigate("my-data");
        test(correct("mobile-number")).click();
        assertThat(getCurrentView().getElement().getAttribute("data-view")).isEqualTo("sign-in-methods");
    }

    @Test
    void fieldThatNobodyCorrectsHasNoButton() {
        UI.getCurrent().navigate("my-data");
        assertThat($(Button.class).from(row("iin")).withText("Correct").exists())
                .isFalse();
    }

    @Test
    void historySaysThatTheBorrowerCorrected() {
        open("email");
        type("new@example.com");
        press("Save");
        UI.getCurrent().navigate("history");
        assertThat(text()).contains("You corrected a stored value.");
    }

    @Test
    void ownValueHoldsAtOnce() {
        open("email");
        type("new@example.com");
        press("Save");
        assertThat(text()).contains("Corrected. The new value holds from now on.");
        assertThat(stored()).isEqualTo("new@example.com");
    }

    @Test
    void mistypedValueStaysInTheFormWithWhatToDo() {
        open("email");
        type("not an address");
        press("Save");
        assertThat(text()).contains("name@").doesNotContain("not an address");
        assertThat($(Input.class).single().getValue()).isEqualTo("not an address");
        assertThat(stored()).isEqualTo("old@example.com");
    }

    @Test
    void whatWasTypedIsThereAgain() {
        open("email");
        type("half@");
        UI.getCurrent().navigate("my-data");
        open("email");
        assertThat($(Input.class).single().getValue()).isEqualTo("half@");
    }

    @Test
    void missingProofIsAskedForAndNothingIsLost() {
        proved(Duration.ofMinutes(20), Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        open("email");
        type("new@example.com");
        press("Save");
        assertThat(dialogs()).isNotEmpty();
        assertThat($(Input.class).all().getFirst().getValue()).isEqualTo("new@example.com");
        assertThat(stored()).isEqualTo("old@example.com");
    }

    @Test
    void documentMakesARequestWithADeadline() {
        drafts.save("bank.iban", "KZ86125KZT5004100100", "The former account was closed");
        drafts.add("bank.iban", "card.png", new ByteArrayInputStream(SampleFiles.png(40, 30)));
        open("bank.iban");
        assertThat(text()).contains("card.png", "PNG");
        press("Send");
        assertThat(text()).containsPattern("Your request Q-[A-Z0-9]{4}-[A-Z0-9]{4} is with us");
        UI.getCurrent().navigate("requests");
        assertThat(text()).contains("Correction: Bank account number (IBAN)", "Waiting for an answer");
        var number = requests.mine().getFirst().number();
        UI.getCurrent().navigate("requests/" + number);
        press("Withdraw the request");
        assertThat(text()).contains("is withdrawn");
    }

    @Test
    void missingDocumentIsNamed() {
        open("bank.iban");
        type("KZ86125KZT5004100100");
        press("Send");
        assertThat(text()).contains("Write in 10 to 2,000 characters what is wrong");
        drafts.save("bank.iban", "KZ86125KZT5004100100", "The former account was closed");
        UI.getCurrent().navigate("my-data");
        open("bank.iban");
        press("Send");
        assertThat(text()).contains("Add a document that shows the right value");
    }

    @Test
    void fieldThatNobodyCorrectsHereLeadsBack() {
        open("iin");
        assertThat(getCurrentView().getElement().getAttribute("data-view")).isEqualTo("my-data");
    }

    private Button correct(String field) {
        return $(Button.class).from(row(field)).withText("Correct").single();
    }

    private ListItem row(String field) {
        return $(ListItem.class)
                .withCondition(item -> field.equals(item.getElement().getAttribute("data-row")))
                .single();
    }

    private static void open(String field) {
        UI.getCurrent().navigate("my-data/correct/" + field);
    }

    private void type(String value) {
        test($(Input.class).all().getFirst()).setValue(value);
    }

    private String stored() {
        return data.value(person().id(), "email").orElseThrow();
    }
}
