package kz.qorgan.passkey.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.qorgan.kernel.Factor;
import kz.qorgan.passkey.Authenticator;
import kz.qorgan.passkey.Owner;
import kz.qorgan.passkey.Passkeys;
import kz.qorgan.testing.ViewTest;
import kz.qorgan.verification.Enrolments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-009, on the page of sign-in methods. */
class UC009PasskeysTests extends ViewTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private TransactionTemplate transaction;

    private final List<String> said = new ArrayList<>();
    private Authenticator device;
    private PasskeySection section;

    @BeforeEach
    void openSection() {
        device = beans.createBean(Owner.class).device();
        section = beans.getBean(PasskeySection.class).whenChanged(sentence -> {
            said.add(sentence);
            section.show(enrolments.mine());
        });
        UI.getCurrent().add(section);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Кіру кілттері, Әзірге кіру кілті жоқ",
        "ru, Ключи доступа, Ключей доступа пока нет",
        "en, Passkeys, You have no passkey yet"
    })
    void saysWhatWouldStandHere(String language, String heading, String nothing) {
        reads(language);
        section.show(enrolments.mine());
        assertThat(section.getElement().getTextRecursively()).contains(heading, nothing);
    }

    @Test
    void addsOneUnderTheSuggestedName() {
        section.show(enrolments.mine());
        add();
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("The passkey \"Chrome on Windows\" has been added." + " It starts counting in 3 days");
        assertThat($(PasskeyRow.class).all()).hasSize(1);
        assertThat(section.getElement().getTextRecursively())
                .contains("Starts counting in 3 days", "Added on", "Not used yet")
                .doesNotContain("Remove");
    }

    @Test
    void saysWhatTheDeviceSaidAndAsksAgain() {
        section.show(enrolments.mine());
        press("Add a passkey");
        press("Continue");
        var first = question();
        fire("q-passkey-failed", "cancelled");
        assertThat($(AddDialog.class).single().getElement().getTextRecursively())
                .contains("Your device did not make a passkey.");
        press("Continue");
        assertThat(question()).isNotEqualTo(first);
    }

    @Test
    void nameCannotBeEmpty() {
        section.show(enrolments.mine());
        press("Add a passkey");
        test($(Input.class).single()).setValue(" ");
        press("Continue");
        assertThat($(AddDialog.class).single().getElement().getTextRecursively())
                .contains("Give it a name of 1 to 60 characters.");
        assertThat($(PasskeyElement.class).all()).isEmpty();
    }

    @Test
    void warnsBeforeTheLastOneGoes() {
        section.show(enrolments.mine());
        add();
        var password = secured();
        section.show(enrolments.mine());
        press("Remove");
        assertThat(removal()).contains("You will no longer be able").doesNotContain("This is your last way");
        press("Cancel");
        transaction.executeWithoutResult(status -> enrolments.remove(password));
        section.show(enrolments.mine());
        press("Remove");
        assertThat(removal()).contains("This is your last way besides the SMS.");
        press("Cancel");
        assertThat(passkeys.mine()).hasSize(1);
    }

    @Test
    void renamesInPlace() {
        section.show(enrolments.mine());
        add();
        press("Rename");
        test($(Input.class).single()).setValue("Kitchen");
        press("Confirm");
        assertThat(said).last().isEqualTo("The passkey is now called \"Kitchen\".");
        assertThat($(PasskeyRow.class).single().getElement().getTextRecursively())
                .contains("Kitchen");
    }

    /** The passkey counts, and so does another factor: which one. */
    private UUID secured() {
        return transaction.execute(status -> {
            enrolments.confirm(passkeys.mine().getFirst().id(), person().id());
            return enrolments
                    .addConfirmed(person().id(), Factor.Kind.PASSWORD, here().id())
                    .id();
        });
    }

    private void add() {
        press("Add a passkey");
        press("Continue");
        fire("q-passkey", device.makes(question()));
    }

    private String question() {
        return $(PasskeyElement.class).single().getElement().getAttribute("options");
    }

    private void fire(String event, String detail) {
        var element = $(PasskeyElement.class).single().getElement();
        var data = JacksonUtils.createObjectNode().put("event.detail", detail);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, data));
    }

    private String removal() {
        return $(RemoveDialog.class).single().getElement().getTextRecursively();
    }
}
