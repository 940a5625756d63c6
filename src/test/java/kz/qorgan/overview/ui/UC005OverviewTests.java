package kz.qorgan.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import kz.qorgan.session.Sessions;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.Tables;
import kz.qorgan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-005: the borrower sees at a glance whose account this is and whether anything needs attention. */
class UC005OverviewTests extends ViewTest {

    @Autowired
    private Sessions sessions;

    @ParameterizedTest
    @CsvSource({"kk, Сәлеметсіз бе, Шолу · Qorgan", "ru, Здравствуйте, Обзор · Qorgan", "en, Hello, Overview · Qorgan"})
    void greetsByTheGivenName(String language, String greeting, String title) {
        reads(language);
        var view = open();
        assertThat(text()).contains(greeting + ", Айгүл.").doesNotContain("Сынақова");
        assertThat(view.getPageTitle()).isEqualTo(title);
    }

    @Test
    void numberIsMasked() {
        open();
        var number = person().number();
        assertThat(text())
                .contains(number.masked())
                .doesNotContain(number.e164(), number.e164().substring(5));
    }

    @ParameterizedTest
    @CsvSource({"kk, Бұл — алғашқы кіруіңіз", "ru, Это ваш первый вход", "en, This is your first sign-in"})
    void firstSignInIsCalledSo(String language, String sentence) {
        reads(language);
        open();
        assertThat(text()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void lastSignInIsTheNewestOfAllOtherSessions(String language, @Autowired MovableClock clock) {
        clock.advance(Duration.ofMinutes(1));
        var over = entries.by(person(), Entries.firefox());
        var before = sessions.signInBefore().orElseThrow();
        sessions.end(over.id());
        reads(language);
        open();
        assertThat(text())
                .contains(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language.equals("en") ? Locale.UK : Locale.of(language))
                        .format(before.atZone(ZoneId.of("Asia/Almaty"))));
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Қазір назар аударатын ештеңе жоқ.",
        "ru, Сейчас ваше внимание не требуется.",
        "en, Nothing needs your attention now."
    })
    void withoutOtherDevicesNothingNeedsAttention(String language, String sentence) {
        reads(language);
        open();
        assertThat(attention().getElement().getTextRecursively()).contains(sentence);
        assertThat($(Anchor.class, attention()).exists()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Тағы 1 құрылғыда сеанс ашық.",
        "ru, Вход выполнен ещё на 1 устройстве.",
        "en, You are signed in on 1 other device."
    })
    void anotherDeviceNeedsAttention(String language, String sentence) {
        entries.by(person(), Entries.firefox());
        reads(language);
        open();
        assertThat(attention().getElement().getTextRecursively()).contains(sentence);
        assertThat($(Anchor.class, attention()).single().getHref()).isEqualTo("/devices");
    }

    @Test
    void countsTheDevicesThisOneIncluded() {
        entries.by(person(), Entries.firefox());
        entries.by(somebodyElse(), Entries.firefox());
        open();
        var tile = $(Anchor.class).withClassName("tile").single();
        assertThat(tile.getHref()).isEqualTo("/devices");
        assertThat(tile.getElement().getTextRecursively()).contains("2", "devices are signed in");
    }

    @Test
    void lookingIsNotRecorded() {
        open();
        assertThat(Tables.actsIn(here().id())).containsExactly("session_created");
    }

    /** Comes from elsewhere, because a page that is open already is not made anew. */
    private OverviewView open() {
        UI.getCurrent().navigate("devices");
        return navigate(OverviewView.class);
    }

    private Section attention() {
        return $(Section.class).all().getFirst();
    }
}
