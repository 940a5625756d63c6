package kz.qorgan.withdrawal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.dom.Element;
import java.util.List;
import kz.qorgan.standing.StandingWithdrawals;
import kz.qorgan.testing.Consenting;
import kz.qorgan.testing.Tables;
import kz.qorgan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-023: what I have agreed to, in which words, and who receives what. */
class UC023ConsentsTests extends ViewTest {

    @Autowired
    private Consenting consenting;

    @Autowired
    private StandingWithdrawals standing;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyConsentStandsInItsExactWords() {
        consenting.agree(person().id(), "credit-bureaus", "marketing-sms");
        navigate(ConsentsView.class);
        assertThat(row("credit-bureaus"))
                .contains("Passing data to credit bureaus", "Given in part", "are given to the Aina credit bureau")
                .contains("In the office", "999940000022", "version 1", "paper-1")
                .contains("Today’s text names more recipients or data than yours");
        assertThat(row("marketing-sms")).contains("Given", "I agree to get SMS about offers", "Withdraw");
        assertThat(row("automated-decisions"))
                .contains("Not given", "Give consent")
                .doesNotContain("Withdraw");
        assertThat(row("legal-duties")).contains("By law").doesNotContain("Withdraw", "Give consent");
    }

    @Test
    void whatWasShownIsWrittenDown() {
        navigate(ConsentsView.class);
        assertThat(Tables.superuser()
                        .sql("select count(*) from text_reading where borrower_id = ?")
                        .param(person().id().value())
                        .query(Integer.class)
                        .single())
                .isGreaterThan(8);
    }

    @Test
    void waitingWithdrawalIsShownAndCancelled() {
        consenting.agree(person().id(), "collection");
        transaction.executeWithoutResult(
                status -> standing.leave(person().id(), "collection", "code-1", "0".repeat(64)));
        navigate(ConsentsView.class);
        assertThat(row("collection")).contains("A withdrawal was left on");
        press("Cancel the waiting withdrawal");
        assertThat(text()).contains("The waiting withdrawal is cancelled: Collecting overdue debt");
        assertThat(row("collection")).contains("Withdraw").doesNotContain("A withdrawal was left on");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | Согласия | согласий ждут вашего ответа
            kk | Келісімдер | 11 келісім сіздің жауабыңызды күтеді
            en | Consents | 11 consents wait for your answer
            """)
    void pageSpeaksEveryLanguage(String language, String heading, String waiting) {
        reads(language);
        navigate(ConsentsView.class);
        assertThat(text()).contains(heading, waiting).doesNotContain("consent.state", "!{");
    }

    private String row(String purpose) {
        List<String> found = $(ListItem.class).all().stream()
                .map(ListItem::getElement)
                .filter(element -> purpose.equals(element.getAttribute("data-row")))
                .map(Element::getTextRecursively)
                .toList();
        assertThat($(Button.class).exists()).isTrue();
        return found.getFirst();
    }
}
