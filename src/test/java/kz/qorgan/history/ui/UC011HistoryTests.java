package kz.qorgan.history.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.time.Duration;
import java.util.List;
import kz.qorgan.kernel.Language;
import kz.qorgan.signin.SignIn;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import kz.qorgan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-011: the borrower reads the own history and reports what was not them. */
class UC011HistoryTests extends ViewTest {

    @Autowired
    private SignIn signIn;

    @Autowired
    private MovableClock clock;

    @Test
    void saysWhatHappenedAndSinceWhenThatIsRecorded() {
        askForCode();
        navigate(HistoryView.class);
        assertThat(text())
                .contains("Recorded since", "A sign-in code was sent to your phone.", "Your account was created");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void newestStandsFirstUnderItsDay() {
        askForCode();
        clock.advance(Duration.ofDays(1));
        signInAgain();
        askForCode();
        navigate(HistoryView.class);
        // the two days, and who has looked
        assertThat($(H2.class).all()).hasSize(3);
        assertThat(rows().getFirst().sentence()).startsWith("A sign-in code");
    }

    @Test
    void filterShowsOneKind() {
        askForCode();
        navigate(HistoryView.class);
        press("Changes");
        assertThat(rows()).hasSize(1);
        assertThat(text()).contains("Your account was created").doesNotContain("A sign-in code was sent");
        assertThat($(Button.class).withText("Changes").single().getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        press("Devices");
        assertThat(text()).contains("Nothing of this kind has happened yet");
    }

    @Test
    void olderEntriesFollowOnRequest() {
        for (int codes = 0; codes < 35; codes++) {
            Tables.superuser()
                    .sql(
                            "insert into audit_entry (act, borrower_id, reason) values ('authn_token_created', ?, 'SIGN_IN')")
                    .param(person().id().value())
                    .update();
        }
        navigate(HistoryView.class);
        assertThat(rows()).hasSize(30);
        press("Show older");
        assertThat(rows()).hasSize(36);
        assertThat($(Button.class).withText("Show older").exists()).isFalse();
    }

    @Test
    void codeThatNobodyUsedSaysSo() {
        askForCode();
        clock.advance(Duration.ofMinutes(6));
        navigate(HistoryView.class);
        assertThat(text()).contains("A sign-in code was sent to your phone.", "Nobody has used this code.");
    }

    @Test
    void reportHasANumberAndSaysWhatIsNext() {
        askForCode();
        navigate(HistoryView.class);
        press("I do not recognise this");
        assertThat(dialogText()).contains("We will record that this was not you");
        press("Confirm");
        assertThat(dialogText())
                .containsPattern("R-[A-Z0-9]{4}-[A-Z0-9]{2}")
                .contains("Quote it when you talk to support.");
        assertThat($(Anchor.class).withText("Freeze my account").single().getHref())
                .isEqualTo("/freeze");
        press("Close");
        assertThat(text()).contains("Reported: R-").doesNotContain("I do not recognise this");
    }

    @Test
    void othersAreSignedOutFromTheReport() {
        askForCode();
        var other = entries.by(person(), Entries.firefox());
        navigate(HistoryView.class);
        press("I do not recognise this");
        press("Confirm");
        press("Sign out all other devices");
        assertThat(entries.isIn(other.token())).isFalse();
        assertThat(entries.isIn(here().token())).isTrue();
        assertThat(text()).contains("1 device was signed out.");
    }

    @Test
    void whatTheLenderDidCannotBeReported() {
        navigate(HistoryView.class);
        assertThat($(Button.class).withText("I do not recognise this").exists()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Телефоныңызға кіру коды жіберілді., Мұны танымаймын",
        "ru, На ваш телефон отправлен код для входа., Не узнаю это",
        "en, A sign-in code was sent to your phone., I do not recognise this"
    })
    void speaksTheLanguageOfTheReader(String language, String sentence, String question) {
        askForCode();
        reads(language);
        navigate(HistoryView.class);
        assertThat(text()).contains(sentence, question);
    }

    private void askForCode() {
        signIn.request(person().number(), Strangers.browser(), Strangers.address(), Language.EN);
    }

    private List<EventRow> rows() {
        return $(EventRow.class).all();
    }

    private String dialogText() {
        return $(Dialog.class).single().getElement().getTextRecursively();
    }
}
