package kz.qorgan.withdrawal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Input;
import java.util.List;
import kz.qorgan.consent.Consents;
import kz.qorgan.testing.Consenting;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-024: a consent is withdrawn in three taps, after reading what that means. */
class UC024WithdrawTests extends ViewTest {

    @Autowired
    private Consenting consenting;

    @Autowired
    private Consents consents;

    @Autowired
    private Phones phones;

    @Test
    void threeTapsAndACodeWithdrawOne() {
        consenting.agree(person().id(), "marketing-sms", "publication");
        navigate("consents/withdraw/marketing-sms", WithdrawView.class);
        assertThat(text())
                .contains("Stops now", "“Advertising by SMS”", "What it means for you", "Goes on")
                .contains("“Publishing a review”: this consent of yours holds", "Duties under the law");
        enterCode();
        press("Confirm");
        assertThat(text()).contains("1 consent is withdrawn, the processing has stopped.", "Receipt W-");
        assertThat(consents.permits(person().id(), "marketing-sms")).isFalse();
        assertThat(consents.permits(person().id(), "publication")).isTrue();
    }

    @Test
    void allOfThemAtOnce() {
        consenting.agree(person().id(), "marketing-sms", "marketing-email", "publication", "cross-border");
        navigate("consents/withdraw", WithdrawView.class);
        assertThat($(Button.class).withText("Get a code").exists()).isFalse();
        press("Choose all");
        enterCode();
        press("Confirm");
        assertThat(text()).contains("4 consents are withdrawn");
    }

    @Test
    void wrongCodeStaysOnThePage() {
        consenting.agree(person().id(), "publication");
        navigate("consents/withdraw/publication", WithdrawView.class);
        enterCode();
        code().setValue("000000");
        press("Confirm");
        assertThat(text()).contains("The code does not match.");
        assertThat(consents.permits(person().id(), "publication")).isTrue();
    }

    @Test
    void withoutConsentsThereIsNothingToWithdraw() {
        for (var address : List.of("consents/withdraw", "consents/withdraw/no-such-purpose")) {
            navigate(address, WithdrawView.class);
            assertThat(text()).contains("There is no consent to withdraw.").doesNotContain("Confirm");
        }
    }

    private void enterCode() {
        press("Get a code");
        code().setValue(phones.codeFor(person().number(), 1));
    }

    private Input code() {
        return $(Input.class).withId("consent-code").single();
    }
}
