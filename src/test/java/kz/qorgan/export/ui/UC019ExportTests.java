package kz.qorgan.export.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import kz.qorgan.kernel.Factor;
import kz.qorgan.testing.Tables;
import kz.qorgan.testing.ViewTest;
import kz.qorgan.verification.Enrolments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-019: the borrower asks for a copy, sees how far it is, and takes it away. */
class UC019ExportTests extends ViewTest {

    @BeforeEach
    void enrol(@Autowired Enrolments enrolments, @Autowired TransactionTemplate transaction) {
        transaction.executeWithoutResult(
                running -> enrolments.addConfirmed(person().id(), Factor.Kind.PASSWORD, here().id()));
    }

    @Test
    void saysTheRuleBeforeAnythingIsPressed() {
        open();
        assertThat(text()).contains("A copy of my data", "At most 3 copies in 24 hours. 3 more are possible now.");
    }

    @Test
    void asksForTheMissingProofFirst() {
        open();
        press("Download my data");
        assertThat(dialogs()).contains("assword");
        assertThat(text()).doesNotContain("being made");
    }

    @Test
    void isReadyByItselfWithinSeconds() {
        proved(Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        open();
        press("Download my data");
        assertThat(text())
                .containsAnyOf("The copy is being made", "The copy is ready")
                .contains("2 more are possible");
        awaitLink();
        assertThat(text()).contains("The copy is ready. You can save it here until you sign out");
    }

    @Test
    void asksOnceMoreBeforeTheCopyIsTakenAwayLater() {
        proved(Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        open();
        press("Download my data");
        awaitLink();
        proved(Duration.ofMinutes(16), Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        open();
        assertThat(text()).contains("Before you save it, confirm once more that it is you");
        press("Confirm that it is you");
        assertThat(dialogs()).contains("assword");
    }

    @Test
    void saysThatItFailed() {
        Tables.superuser()
                .sql("""
                        insert into export_job (id, borrower_id, session_id, language, state, expires_at)
                        values (gen_random_uuid(), ?, ?, 'en', 'FAILED', portal_now() + interval '1 day')
                        """)
                .params(person().id().value(), here().id().value())
                .update();
        open();
        assertThat(text()).contains("The copy could not be made", "Download my data");
    }

    @Test
    void readsInKazakhAndRussian() {
        reads("kk");
        open();
        assertThat(text()).contains("Деректерімді жүктеп алу", "24 сағатта ең көбі 3 көшірме");
        reads("ru");
        open();
        assertThat(text()).contains("Скачать мои данные", "Не больше 3 копий за 24 часа");
    }

    /** Told by push: nothing is pressed meanwhile. */
    private void awaitLink() {
        await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> {
            roundTrip();
            return $(Anchor.class).all().stream()
                    .anyMatch(link -> link.getHref().startsWith("/my-data/copy/"));
        });
    }

    private void open() {
        UI.getCurrent().navigate("devices");
        UI.getCurrent().navigate("my-data");
    }
}
