package kz.qorgan.session.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.Sessions;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.Tables;
import kz.qorgan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** UC-003: one press puts another device out, and nothing else; this one goes only after a question. */
class UC003EndSessionsTests extends ViewTest {

    private static final String OTHERS = "Sign out all other devices";
    private static final String EVERYWHERE = "Sign out on all devices";

    @Autowired
    private Sessions sessions;

    @ParameterizedTest
    @CsvSource({
        "kk, Firefox · Linux: сеанс аяқталды.",
        "ru, Firefox · Linux: сеанс завершён.",
        "en, Firefox on Linux: signed out."
    })
    void endsOnlyTheOneAndSaysItsName(String language, String sentence) {
        var ended = entries.by(person(), Entries.firefox());
        var spared = entries.by(person(), Entries.chrome());
        reads(language);
        navigate(DevicesView.class);
        end(ended.id());
        assertThat(status()).isEqualTo(sentence);
        assertThat(entries.isIn(ended.token())).isFalse();
        assertThat(entries.isIn(spared.token())).isTrue();
        assertThat(entries.isIn(here().token())).isTrue();
        assertThat($(DeviceRow.class).all()).hasSize(2);
        assertThat(Tables.actsIn(ended.id())).containsExactly("session_created", "authn_token_revoked");
    }

    @Test
    void whoComesSecondIsToldSo() {
        var other = entries.by(person(), Entries.firefox());
        navigate(DevicesView.class);
        sessions.end(other.id());
        end(other.id());
        assertThat(status()).isEqualTo("This device was already signed out.");
        assertThat(Tables.actsIn(other.id())).containsOnlyOnce("authn_token_revoked");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 1, 1 құрылғыда сеанс аяқталды.",
        "kk, 2, 2 құрылғыда сеанс аяқталды.",
        "ru, 1, Сеанс завершён на 1 устройстве.",
        "ru, 2, Сеанс завершён на 2 устройствах.",
        "ru, 5, Сеанс завершён на 5 устройствах.",
        "en, 1, 1 device was signed out.",
        "en, 2, 2 devices were signed out."
    })
    void endsAllOthersAndCountsThem(String language, int others, String sentence) {
        for (int i = 0; i < others; i++) {
            entries.by(person(), Entries.firefox());
        }
        reads(language);
        navigate(DevicesView.class);
        press($(DevicesView.class).single().getTranslation("session.endOthers"));
        assertThat(status()).isEqualTo(sentence);
        assertThat(sessions.devices()).singleElement().matches(device -> device.current());
        assertThat($(DeviceRow.class).all()).hasSize(1);
    }

    @Test
    void othersThatAreOverMeanwhileAreNotCounted() {
        var other = entries.by(person(), Entries.firefox());
        navigate(DevicesView.class);
        sessions.end(other.id());
        press(OTHERS);
        assertThat(status()).isEqualTo("No other device was signed in.");
    }

    @Test
    void sessionsOfOtherPeopleStay() {
        var foreign = entries.by(somebodyElse(), Entries.firefox());
        entries.by(person(), Entries.firefox());
        navigate(DevicesView.class);
        press(OTHERS);
        assertThat(status()).isEqualTo("1 device was signed out.");
        assertThat(entries.isIn(foreign.token())).isTrue();
    }

    @Test
    void endingEverywhereAsksFirst() {
        var other = entries.by(person(), Entries.firefox());
        navigate(DevicesView.class);
        press(EVERYWHERE);
        assertThat($(EndAllDialog.class).single().getElement().getTextRecursively())
                .contains("2 devices will be signed out, this one included.");
        press("Cancel");
        assertThat(entries.isIn(other.token())).isTrue();
        assertThat(entries.isIn(here().token())).isTrue();
    }

    @Test
    void confirmedEndingEverywhereEndsThisDeviceToo() {
        var other = entries.by(person(), Entries.firefox());
        navigate(DevicesView.class);
        press(EVERYWHERE);
        press("Confirm");
        assertThat(entries.isIn(other.token())).isFalse();
        assertThat(entries.isIn(here().token())).isFalse();
        assertThat(Tables.actsIn(here().id())).containsExactly("session_created", "session_logout");
        assertThat(Tables.actsIn(other.id())).containsExactly("session_created", "authn_token_revoked");
    }

    @Test
    void pageOfAnEndedSessionEndsNothing() {
        var other = entries.by(person(), Entries.firefox());
        navigate(DevicesView.class);
        sessions.signOut();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> end(other.id()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> press(OTHERS));
        assertThat(entries.isIn(other.token())).isTrue();
        assertThat(Tables.actsIn(other.id())).containsExactly("session_created");
    }

    private void end(SessionId session) {
        var row =
                $(DeviceRow.class).withAttribute("data-row", session.toString()).single();
        test($(Button.class, row).single()).click();
    }

    private String status() {
        return $(Paragraph.class).withClassName("status").single().getText();
    }
}
