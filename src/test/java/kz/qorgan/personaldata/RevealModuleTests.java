package kz.qorgan.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import kz.qorgan.catalogue.Field.Sensitivity;
import kz.qorgan.personaldata.RevealResult.NothingStored;
import kz.qorgan.personaldata.RevealResult.Shown;
import kz.qorgan.personaldata.RevealResult.TooMany;
import kz.qorgan.personaldata.RevealResult.Unavailable;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

/** A value is shown in full to its owner only, after the proof and after the entry in the record. */
class RevealModuleTests extends PersonalDataTest {

    @Test
    void ownerSeesTheValueAndTheRecordSaysSo() {
        assertThat(reveal("bank.iban")).isEqualTo(new Shown(IBAN));
        assertThat(Tables.superuser()
                        .sql("select object from audit_entry where borrower_id = ? and act = 'reveal_shown'")
                        .param(person.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("bank.iban");
    }

    @Test
    void smsCodeAloneShowsNothing() {
        assertThatThrownBy(() -> as(() -> reveals.reveal("bank.iban"))).isInstanceOf(AccessDeniedException.class);
        assertThat(Tables.actsConcerning(person.id())).doesNotContain("reveal_shown");
    }

    @Test
    void withoutAnEntryInTheRecordNothingIsShown() {
        reveal("email");
        Tables.superuser().sql("revoke insert on audit_entry from qorgan_app").update();
        try {
            assertThatThrownBy(() -> reveal("bank.iban")).isInstanceOf(DataAccessException.class);
        } finally {
            Tables.superuser().sql("grant insert on audit_entry to qorgan_app").update();
        }
    }

    @Test
    void everyLookCounts() {
        for (int look = 0; look < 20; look++) {
            assertThat(reveal("email")).isInstanceOf(Shown.class);
        }
        assertThat(reveal("email")).isInstanceOf(TooMany.class);
        later(Duration.ofMinutes(10));
        assertThat(reveal("email")).isInstanceOf(Shown.class);
    }

    @Test
    void whatIsNotStoredIsNotShown() {
        assertThat(reveal("income.monthly")).isEqualTo(new NothingStored());
        assertThat(reveal("no.such-field'; --")).isEqualTo(new NothingStored());
    }

    @Test
    void identityIsShownFromWhereItIsKept() {
        assertThat(reveal("iin")).isEqualTo(new Shown(person.iin().value()));
    }

    @Test
    void nothingMaskedIsInWhatThePageGets() {
        handOver(Map.of("document.id-card", "045123987", "unknown.field", "a value of tomorrow"));
        var page = as(() -> myData.all()).toString();
        assertThat(page)
                .doesNotContain(
                        IBAN,
                        "aigul@",
                        "045123987",
                        "a value of tomorrow",
                        person.iin().value());
        assertThat(field("bank.iban").shown()).contains("•••• 0001");
        assertThat(field("unknown.field").field().sensitivity()).isNotEqualTo(Sensitivity.OPEN);
    }

    @Test
    void valuesThatWereSwappedInTheDatabaseAreNotShown() {
        Tables.superuser().sql("""
                        update personal_data_value set sealed_value = (
                          select sealed_value from personal_data_value other
                          where other.borrower_id = :borrower and other.field = 'email')
                        where borrower_id = :borrower and field = 'bank.iban'
                        """).param("borrower", person.id().value()).update();
        assertThat(reveal("bank.iban")).isEqualTo(new Unavailable());
        assertThat(field("bank.iban").shown()).isEmpty();
        assertThat(field("email").shown()).isPresent();
    }

    @Test
    void valueOfAnotherBorrowerDoesNotOpenHere() {
        var other = somebodyElse();
        Tables.superuser()
                .sql("""
                        insert into personal_data_value (borrower_id, field, sealed_value, origin)
                        select ?, field, sealed_value, origin from personal_data_value
                        where borrower_id = ? and field = 'bank.iban'
                        """)
                .params(other.id().value(), person.id().value())
                .update();
        person = other;
        openSession();
        assertThat(field("bank.iban").shown()).isEmpty();
        assertThat(reveal("bank.iban")).isEqualTo(new Unavailable());
    }

    @Test
    void rowsHoldNothingReadable() {
        correct("email", "zhanar@example.com");
        var dump = Tables.dump("personal_data_value", "personal_data_former", "audit_entry");
        assertThat(dump).doesNotContain(IBAN, "aigul@example.com", "zhanar@example.com");
    }
}
