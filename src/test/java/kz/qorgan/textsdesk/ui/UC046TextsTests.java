package kz.qorgan.textsdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import kz.qorgan.catalogue.Words;
import kz.qorgan.consenttexts.PublishResult;
import kz.qorgan.kernel.Language;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.StaffViewTest;
import kz.qorgan.textsdesk.TextsDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-046: the privacy officer publishes the next version of a text, after looking at what differs. */
class UC046TextsTests extends StaffViewTest {

    private static final LocalDate FAR = LocalDate.of(2090, 1, 1);

    @Autowired
    private TextsDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @Override
    protected Role[] roles() {
        return new Role[] {Role.PRIVACY_OFFICER};
    }

    @Test
    void everyTextStandsThereWithItsVersions() {
        UI.getCurrent().navigate("staff/texts");
        assertThat(text()).contains("Privacy policy", "Version 2", "Passing data to credit bureaus");
    }

    @Test
    void nothingIsPublishedBeforeSomebodyLooked() {
        write();
        assertThat(button("Publish").isEnabled()).isFalse();
        press("Show what differs");
        assertThat(text()).contains("Write the day as year, month and day");
        assertThat(button("Publish").isEnabled()).isFalse();
        fill("from", "2090-01-01");
        press("Show what differs");
        assertThat(text()).contains("Nothing differs in this language.");
        assertThat(button("Publish").isEnabled()).isTrue();
    }

    @Test
    void dayThatIsOverIsRefusedAndNothingTypedIsLost() {
        write();
        fill("from", "2020-01-01");
        press("Show what differs");
        press("Publish");
        assertThat(text()).contains("Choose a later one.");
    }

    @Test
    void nextVersionIsPublished() {
        var result = transaction.execute(running -> {
            running.setRollbackOnly();
            return staff.as(me(), () -> desk.publish("policy", newest(), FAR, words("Anew")));
        });
        assertThat(result.orElseThrow()).isInstanceOf(PublishResult.Published.class);
    }

    @Test
    void oldProofIsNotEnough() {
        clock.advance(Duration.ofMinutes(6));
        assertThat(staff.as(me(), () -> desk.publish("policy", newest(), FAR, words("Anew"))))
                .isEmpty();
    }

    @Test
    void supportMayNotPublish() {
        var support = staff.with(Role.SUPPORT);
        assertThatThrownBy(() -> staff.as(support, () -> desk.publish("policy", 0, FAR, words("Anew"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void write() {
        UI.getCurrent().navigate("staff/texts");
        test($(Button.class).withText("Write the next version").all().getFirst())
                .click();
    }

    private Button button(String label) {
        return $(Button.class).withText(label).single();
    }

    private int newest() {
        return staff.as(me(), () -> desk.documents())
                .getFirst()
                .newest()
                .orElseThrow()
                .number();
    }

    private static Words words(String text) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (var language : Language.values()) {
            words.put(language, text);
        }
        return new Words(words);
    }
}
