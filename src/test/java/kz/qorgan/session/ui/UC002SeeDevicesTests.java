package kz.qorgan.session.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.Device;
import kz.qorgan.session.Sessions;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import kz.qorgan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-002: the borrower sees where the account is signed in, and nothing of anybody else's. */
class UC002SeeDevicesTests extends ViewTest {

    @Autowired
    private Sessions sessions;

    @Test
    void thisDeviceComesFirstAndIsMarked() {
        var other = entries.by(person(), Entries.firefox());
        navigate(DevicesView.class);
        assertThat(rows()).containsExactly(here().id(), other.id());
        assertThat(says(here().id())).contains("Chrome on Windows", "This device");
        assertThat(says(other.id())).contains("Firefox on Linux").doesNotContain("This device");
    }

    @Test
    void onlyOtherDevicesCanBeEndedOneByOne() {
        var other = entries.by(person(), Entries.firefox());
        navigate(DevicesView.class);
        assertThat($(Button.class, row(here().id())).exists()).isFalse();
        assertThat($(Button.class, row(other.id())).single().getText()).isEqualTo("End");
    }

    @Test
    void otherDevicesStandInTheOrderOfTheirLastUse(@Autowired MovableClock clock) {
        var older = entries.by(person(), Entries.firefox());
        clock.advance(Duration.ofMinutes(1));
        var newer = entries.by(person(), Entries.firefox());
        navigate(DevicesView.class);
        assertThat(rows()).containsExactly(here().id(), newer.id(), older.id());
    }

    @Test
    void sharedDeviceIsMarked() {
        var shared = entries.by(person(), Entries.sharedFirefox());
        navigate(DevicesView.class);
        assertThat(says(shared.id())).contains("Shared device");
        assertThat(says(here().id())).doesNotContain("Shared device");
    }

    @Test
    void networkIsShownInPart() {
        var address = Strangers.address();
        var other = entries.by(person(), new Visitor("", address, false));
        navigate(DevicesView.class);
        assertThat(says(other.id()))
                .contains(address.network())
                .doesNotContain(address.inet().getHostAddress());
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Белгісіз браузер · белгісіз жүйе, Осы құрылғы",
        "ru, Неизвестный браузер · неизвестная система, Это устройство",
        "en, Unknown browser on unknown system, This device"
    })
    void deviceThatCannotBeToldIsCalledUnknown(String language, String unknown, String thisDevice) {
        var other = entries.by(person(), new Visitor("\"><script>", Strangers.address(), false));
        reads(language);
        navigate(DevicesView.class);
        assertThat(says(other.id())).contains(unknown).doesNotContain("script");
        assertThat(says(here().id())).contains(thisDevice);
    }

    @ParameterizedTest
    @CsvSource({"kk, 5 минут бұрын", "ru, 5 минут назад", "en, 5 minutes ago"})
    void timesAreRelativeWithAlmatysBesideThem(String language, String ago, @Autowired MovableClock clock) {
        clock.advance(Duration.ofMinutes(5));
        reads(language);
        navigate(DevicesView.class);
        var device = sessions.devices().getFirst();
        assertThat(says(here().id()))
                .contains(
                        ago + " · " + almaty(device.signedInAt(), language),
                        ago + " · " + almaty(device.lastUsedAt(), language));
    }

    @ParameterizedTest
    @CsvSource({"kk, Басқа құрылғылар жоқ", "ru, Других устройств нет", "en, There are no other devices"})
    void withoutOtherDevicesThePageSaysSo(String language, String sentence) {
        reads(language);
        navigate(DevicesView.class);
        assertThat(text()).contains(sentence);
        assertThat(rows()).containsExactly(here().id());
    }

    @Test
    void endedAndForeignSessionsAreNotListed() {
        var ended = entries.by(person(), Entries.firefox());
        var foreign = entries.by(somebodyElse(), Entries.firefox());
        sessions.end(ended.id());
        navigate(DevicesView.class);
        assertThat(rows()).containsExactly(here().id()).doesNotContain(foreign.id());
    }

    @Test
    void lookingIsNotRecorded() {
        navigate(DevicesView.class);
        assertThat(Tables.actsIn(here().id())).containsExactly("session_created");
    }

    private List<SessionId> rows() {
        var listed = $(DeviceRow.class).all().stream()
                .map(row -> row.getElement().getAttribute("data-row"))
                .toList();
        var known = sessions.devices().stream().map(Device::session).toList();
        assertThat(known).extracting(SessionId::toString).containsExactlyInAnyOrderElementsOf(listed);
        return listed.stream()
                .flatMap(id ->
                        known.stream().filter(session -> session.toString().equals(id)))
                .toList();
    }

    private String says(SessionId session) {
        return row(session).getElement().getTextRecursively();
    }

    private DeviceRow row(SessionId session) {
        return $(DeviceRow.class).withAttribute("data-row", session.toString()).single();
    }

    private static String almaty(Instant time, String language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.equals("en") ? Locale.UK : Locale.of(language))
                .format(time.atZone(ZoneId.of("Asia/Almaty")));
    }
}
