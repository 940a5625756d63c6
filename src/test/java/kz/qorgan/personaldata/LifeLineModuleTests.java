package kz.qorgan.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import kz.qorgan.catalogue.Source;
import kz.qorgan.personaldata.Disclosures.Disclosure;
import kz.qorgan.personaldata.MyData.Former;
import kz.qorgan.personaldata.RecipientNotices.RecipientNotice;
import kz.qorgan.personaldata.RecipientNotices.State;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Each value tells where it came from, since when, what stood there before, and who has received it. */
class LifeLineModuleTests extends PersonalDataTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 12);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 2);

    @Test
    void newValueComesFromWhoSaidIt() {
        assertThat(field("email").origin()).contains(Source.INTAKE);
        correct("email", "new@example.com");
        assertThat(field("email").origin()).contains(Source.PERSON);
        assertThat(field("email").shown()).contains("n•••@example.com");
    }

    @Test
    void formerValueIsKeptBesideTheNewOne() {
        correct("email", "new@example.com");
        later(Duration.ofDays(1));
        correct("email", "newest@example.com");
        assertThat(as(() -> myData.former("email")))
                .extracting(former -> former.shown().orElseThrow(), Former::origin)
                .containsExactly(tuple("n•••@example.com", Source.PERSON), tuple("a•••@example.com", Source.INTAKE));
        assertThat(as(() -> myData.former("email")).getFirst().replacedAt())
                .isEqualTo(field("email").recordedAt().orElseThrow());
    }

    @Test
    void sayingTheSameAgainConfirmsIt() {
        assertThat(field("email").confirmedAt()).isEmpty();
        later(Duration.ofDays(2));
        assertThat(handOver(Map.of("email", "aigul@example.com"))).isFalse();
        assertThat(field("email").confirmedAt()).isPresent();
        assertThat(field("bank.iban").confirmedAt()).isEmpty();
    }

    @Test
    void coreThatDoesNotKnowOfACorrectionDoesNotUndoIt() {
        correct("email", "new@example.com");
        assertThat(handOver(Map.of("email", "aigul@example.com"))).isFalse();
        assertThat(field("email").shown()).contains("n•••@example.com");
        assertThat(field("email").confirmedAt()).isEmpty();
        assertThat(handOver(Map.of("email", "third@example.com"))).isTrue();
        assertThat(field("email").shown()).contains("t•••@example.com");
    }

    @Test
    void disclosureStandsWithEachOfItsFields() {
        given("state-credit-bureau", MARCH, "bank.iban", "email");
        given("regulator", APRIL, "bank.iban");
        assertThat(field("bank.iban").given())
                .extracting(Disclosure::recipient)
                .containsExactly("regulator", "state-credit-bureau");
        assertThat(field("email").given()).extracting(Disclosure::on).containsExactly(MARCH);
    }

    @Test
    void sameDisclosureIsTakenDownOnce() {
        given("regulator", APRIL, "bank.iban", "email");
        given("regulator", APRIL, "email", "bank.iban");
        assertThat(field("email").given()).hasSize(1);
    }

    @Test
    void whoReceivedTheFormerValueIsToBeTold() {
        given("regulator", MARCH, "email");
        given("bank", MARCH, "bank.iban");
        correct("email", "new@example.com");
        correct("email", "newest@example.com");
        assertThat(field("email").told()).extracting(RecipientNotice::recipient).containsExactly("regulator");
        assertThat(field("bank.iban").told()).isEmpty();
    }

    @Test
    void tellingARecipientSkipsNoStep() {
        given("regulator", MARCH, "email");
        correct("email", "new@example.com");
        var notice = field("email").told().getFirst().id();
        assertThat(recipients.acknowledged(notice)).isFalse();
        assertThat(recipients.told(notice)).isTrue();
        assertThat(recipients.told(notice)).isFalse();
        assertThat(recipients.acknowledged(notice)).isTrue();
        assertThat(field("email").told()).extracting(RecipientNotice::state).containsExactly(State.ACKNOWLEDGED);
    }

    @Test
    void correctionsAtTheSameInstantLoseNoValue() {
        AtOnce.times(8, () -> {
            try {
                correct("email", "p" + Thread.currentThread().threadId() + "@example.com");
                return true;
            } catch (DataAccessException late) {
                return false;
            }
        });
        var version = Tables.superuser()
                .sql("select version from personal_data_value where borrower_id = ? and field = 'email'")
                .param(person.id().value())
                .query(Integer.class)
                .single();
        assertThat(as(() -> myData.former("email"))).hasSize(version - 1);
    }
}
