package kz.qorgan.withdrawal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import kz.qorgan.consent.Consents;
import kz.qorgan.testing.Consenting;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-025: agreeing is as easy as withdrawing, and so is saying no. */
class UC025GiveTests extends ViewTest {

    @Autowired
    private Consenting consenting;

    @Autowired
    private Consents consents;

    @Autowired
    private Phones phones;

    @Test
    void exactWordsAreShownAndAgreedToWithACode() {
        navigate("consents/give/automated-decisions", GiveView.class);
        assertThat(text())
                .contains("I agree that a program assesses my application", "Your application is decided by a person")
                .contains("You need not agree.");
        press("Get a code");
        $(Input.class).withId("consent-code").single().setValue(phones.codeFor(person().number(), 1));
        press("Confirm");
        assertThat(text()).contains("Consent given: Automated decision", "Receipt C-");
        assertThat(consents.permits(person().id(), "automated-decisions")).isTrue();
    }

    @Test
    void refusalNeedsNoCode() {
        navigate("consents/give/automated-decisions", GiveView.class);
        press("I do not agree");
        assertThat(text()).contains("Your refusal is recorded");
        assertThat(consents.permits(person().id(), "automated-decisions")).isFalse();
    }

    @Test
    void whatIsAgreedToAlreadyIsNotAskedAgain() {
        consenting.agree(person().id(), "publication");
        navigate("consents/give/publication", ConsentsView.class);
        navigate("consents/give/no-such-purpose", ConsentsView.class);
        assertThat(text()).contains("Consents");
    }
}
