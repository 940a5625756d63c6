package kz.qorgan.retention.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import java.util.stream.IntStream;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.testing.Tables;
import kz.qorgan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** UC-020: the borrower reads what is destroyed, when, and by which rule. */
class UC020RetentionTests extends ViewTest {

    @Test
    void saysThatNothingHadToBeDestroyed() {
        open();
        assertThat(text()).contains("Destroyed", "Nothing about you had to be destroyed so far.");
    }

    @Test
    void namesWhatIsDestroyedWithDayAndRule() {
        certificate(person().id(), "bank.iban", "VALUE", "loan-file");
        certificate(person().id(), "photo.portrait", "FILE", "rule-that-is-gone");
        certificate(somebodyElse().id(), "email", "VALUE", "contact");
        open();
        assertThat(section())
                .contains("Bank account", "Destroyed on", "Rule: 5 more years after your last microcredit")
                .contains(": a file", "Rule: rule-that-is-gone")
                .doesNotContain("E-mail");
    }

    @Test
    void foldsALongList() {
        IntStream.range(0, 12).forEach(i -> certificate(person().id(), "bank.iban", "FORMER_VALUE", "loan-file"));
        open();
        assertThat(section()).contains("7 more", ": a former value");
    }

    @ParameterizedTest
    @CsvSource({"kk, Жойылды", "ru, Уничтожено", "en, Destroyed"})
    void readsInEveryLanguage(String language, String heading) {
        certificate(person().id(), "bank.iban", "VALUE", "loan-file");
        reads(language);
        open();
        assertThat(section()).contains(heading).doesNotContain("retention.");
    }

    private void open() {
        UI.getCurrent().navigate("my-data");
    }

    private String section() {
        return $(Section.class).withId("destroyed").single().getElement().getTextRecursively();
    }

    private static void certificate(BorrowerId owner, String field, String what, String rule) {
        Tables.superuser().sql("""
                        insert into destruction (id, borrower_id, field, what, rule, due_on)
                        values (gen_random_uuid(), ?, ?, ?, ?, current_date)
                        """).params(owner.value(), field, what, rule).update();
    }
}
