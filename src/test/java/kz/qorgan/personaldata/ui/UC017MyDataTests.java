package kz.qorgan.personaldata.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.qorgan.catalogue.Source;
import kz.qorgan.kernel.Factor;
import kz.qorgan.personaldata.Disclosures;
import kz.qorgan.personaldata.Disclosures.Disclosure;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.testing.ViewTest;
import kz.qorgan.verification.Enrolments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-017: the borrower sees everything that is stored, shows a value, and reads where it came from. */
class UC017MyDataTests extends ViewTest {

    private static final String IBAN = "KZ62999SYNTH00000001";
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 12);

    @Autowired
    private PersonalData data;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void store() {
        transaction.executeWithoutResult(running -> {
            data.keep(
                    person().id(),
                    Map.of("bank.iban", IBAN, "email", "aigul@example.com", "unknown.field", "something new"),
                    Source.INTAKE);
            disclosures.record(person().id(), List.of(new Disclosure("regulator", Set.of("bank.iban"), MARCH)));
            enrolments.addConfirmed(person().id(), Factor.Kind.PASSWORD, here().id());
        });
    }

    @Test
    void showsEveryCategoryMasked() {
        navigate(MyDataView.class);
        assertThat(text()).contains("Contact details", "a•••@example.com", "•••• 0001", "unknown.field");
        assertThat(text())
                .doesNotContain(IBAN, "aigul@", "something new", person().iin().value());
    }

    @Test
    void showsOneValueAfterTheProof() {
        proved(Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        navigate(MyDataView.class);
        show("bank.iban");
        assertThat(text()).contains(IBAN, "shown for 60 seconds").doesNotContain("aigul@");
        show("bank.iban");
        assertThat(text()).doesNotContain(IBAN);
    }

    @Test
    void asksForTheMissingProofFirst() {
        navigate(MyDataView.class);
        show("bank.iban");
        assertThat(text()).doesNotContain(IBAN);
        assertThat(dialogs()).contains("assword");
    }

    @Test
    void serverForgetsTheValueWhenThePageHasCoveredIt() {
        proved(Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        navigate(MyDataView.class);
        show("bank.iban");
        fire($(Revealed.class).single(), "q-covered");
        assertThat(row("bank.iban").getElement().getTextRecursively())
                .doesNotContain(IBAN)
                .contains("•••• 0001");
    }

    @Test
    void foldSaysWhyAndWhoAndUntilWhen() {
        navigate(MyDataView.class);
        open("bank.iban");
        assertThat(row("bank.iban").getElement().getTextRecursively())
                .contains(
                        "What for",
                        "Came from",
                        "the lender’s records",
                        "Kept",
                        "The authority that regulates",
                        "12 March 2026");
    }

    @Test
    void findsOneFieldAmongForty() {
        navigate(MyDataView.class);
        search("e-mail");
        assertThat(rows().filter(FieldRow::isVisible)).hasSize(1);
        assertThat(text()).contains("1 field found");
        search("zzz");
        assertThat(text()).contains("Nothing found");
        search("");
        assertThat(rows().allMatch(FieldRow::isVisible)).isTrue();
    }

    @Test
    void longPageBeginsWithWhatIsOnIt() {
        navigate(MyDataView.class);
        assertThat($(Anchor.class).from($(Contents.class).single()).all())
                .extracting(Anchor::getText)
                .startsWith("Contact details")
                .contains("Documents and photo", "A copy of my data");
    }

    @Test
    void secondNumberIsNotSaidToBeMissingHere() {
        navigate(MyDataView.class);
        assertThat(text()).doesNotContainPattern("Not stored about you: [^\\n]*Second phone number");
    }

    @Test
    void sixtyRecipientsStandBehindAFold() {
        transaction.executeWithoutResult(running -> disclosures.record(
                person().id(),
                IntStream.range(0, 60)
                        .mapToObj(number ->
                                new Disclosure("recipient-" + number, Set.of("email"), MARCH.plusDays(number)))
                        .toList()));
        navigate(MyDataView.class);
        open("email");
        assertThat(row("email").getElement().getTextRecursively()).contains("60 recipients", "recipient-59");
    }

    @ParameterizedTest
    @CsvSource({"kk, Менің деректерім, Байланыс деректері", "ru, Мои данные, Контактные данные"})
    void readsInTheBorrowersLanguage(String language, String heading, String category) {
        reads(language);
        navigate(MyDataView.class);
        assertThat(text()).contains(heading, category);
    }

    private void show(String field) {
        var row = row(field);
        test($(Button.class).from(row).all().getFirst()).click();
    }

    private void open(String field) {
        var details = (NativeDetails) row(field)
                .getChildren()
                .filter(NativeDetails.class::isInstance)
                .findFirst()
                .orElseThrow();
        details.setOpen(true);
        ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
    }

    private static void fire(Component component, String event) {
        var element = component.getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, JacksonUtils.createObjectNode()));
    }

    private void search(String words) {
        test($(Input.class).all().getFirst()).setValue(words);
    }

    private FieldRow row(String field) {
        return rows().filter(row -> row.field().field().name().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private Stream<FieldRow> rows() {
        return $(FieldRow.class).all().stream();
    }
}
