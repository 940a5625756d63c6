package kz.qorgan.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import kz.qorgan.catalogue.Checked.Flaw;
import kz.qorgan.correction.CorrectionResult.Corrected;
import kz.qorgan.correction.CorrectionResult.Flawed;
import kz.qorgan.correction.CorrectionResult.NotHere;
import kz.qorgan.correction.CorrectionResult.TooMany;
import kz.qorgan.correction.CorrectionResult.Unchanged;
import kz.qorgan.kernel.Factor;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.SampleFiles;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

/** A value is put right at once where the borrower knows best, and drafts are kept. */
class CorrectionModuleTests extends CorrectionTest {

    @Test
    void ownAddressHoldsAtOnce() {
        assertThat(correct("email", " new@example.com ")).isEqualTo(new Corrected());
        assertThat(value("email")).isEqualTo("new@example.com");
        assertThat(correct("email", "new@example.com")).isEqualTo(new Unchanged());
    }

    @Test
    void correctionStandsInTheRecordWithItsSession() {
        correct("email", "new@example.com");
        assertThat(Tables.superuser()
                        .sql(
                                "select object || ' ' || reason from audit_entry where session_id = ? and act = 'sensitive_update'")
                        .param(session.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("email CORRECTED");
    }

    @Test
    void withoutAnEntryInTheRecordNothingIsCorrected() {
        correct("email", "new@example.com");
        Tables.superuser().sql("revoke insert on audit_entry from qorgan_app").update();
        try {
            assertThatThrownBy(() -> correct("email", "newest@example.com")).isInstanceOf(DataAccessException.class);
        } finally {
            Tables.superuser().sql("grant insert on audit_entry to qorgan_app").update();
        }
        assertThat(value("email")).isEqualTo("new@example.com");
    }

    @Test
    void mistypedValueIsRefusedWithItsReason() {
        assertThat(correct("email", "not an address")).isEqualTo(new Flawed(Flaw.NOT_AN_EMAIL));
        assertThat(value("email")).isEqualTo("old@example.com");
    }

    @Test
    void codeFromThePhoneAloneCorrectsNothing() {
        entries.holds(session, Duration.ZERO, Factor.Kind.SMS_OTP);
        assertThatThrownBy(() -> correct("email", "new@example.com")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void paymentDataNeedFresherProofs() {
        entries.holds(session, Duration.ofMinutes(6), Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        assertThat(correct("email", "new@example.com")).isEqualTo(new Corrected());
        assertThatThrownBy(() -> correctPayment(IBAN)).isInstanceOf(AccessDeniedException.class);
        assertThat(correct("bank.iban", IBAN)).isEqualTo(new NotHere());
    }

    @Test
    void whatNobodyCorrectsHereStays() {
        for (var field :
                List.of("iin", "device.identifier", "loans", "no-such-field", "photo.portrait", "mobile-number")) {
            assertThat(correct(field, "1")).as(field).isEqualTo(new NotHere());
        }
    }

    @Test
    void eleventhCorrectionOfTheDayWaits() {
        for (int turn = 0; turn < 10; turn++) {
            assertThat(correct("email", "p" + turn + "@example.com")).isEqualTo(new Corrected());
        }
        assertThat(correct("email", "last@example.com")).isInstanceOf(TooMany.class);
    }

    @Test
    void draftOutlivesTheSession() {
        as(() -> {
            drafts.save("bank.iban", IBAN, REASON);
            return true;
        });
        addEvidence();
        clock.advance(Duration.ofHours(13));
        session = entries.by(person, Entries.firefox());
        var draft = as(() -> drafts.of("bank.iban"));
        assertThat(draft.value()).isEqualTo(IBAN);
        assertThat(draft.reason()).isEqualTo(REASON);
        assertThat(draft.files()).hasSize(1);
        as(() -> {
            drafts.discard("bank.iban");
            return true;
        });
        assertThat(as(() -> drafts.of("bank.iban"))).isEqualTo(Draft.EMPTY);
    }

    @Test
    void sixthDocumentIsNotTaken() {
        for (int file = 0; file < 5; file++) {
            addEvidence();
        }
        assertThat(as(() -> drafts.add("bank.iban", "x.png", new ByteArrayInputStream(SampleFiles.png(40, 30)))))
                .isEmpty();
    }

    @Test
    void evidenceOfSomebodyElseCannotBeRemoved() {
        addEvidence();
        var file = as(() -> drafts.of("bank.iban")).files().getFirst().id();
        var stranger = entries.by(people.borrower(), Entries.chrome());
        assertThat(entries.as(stranger, () -> drafts.remove(file))).isFalse();
        assertThat(as(() -> drafts.of("bank.iban")).files()).hasSize(1);
    }

    @Test
    void rowsHoldNothingReadable() {
        as(() -> {
            drafts.save("email", "zhanar@example.com", "a reason to remember");
            return true;
        });
        asked();
        assertThat(Tables.dump("correction_draft", "correction_request", "rights_request"))
                .doesNotContain("zhanar@example.com", "a reason to remember", IBAN, REASON);
    }
}
