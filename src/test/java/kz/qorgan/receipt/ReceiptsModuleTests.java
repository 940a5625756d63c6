package kz.qorgan.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import kz.qorgan.receipt.Receipt.Fact;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A receipt is given with its act, never changes, and opens for its link only. */
@PortalTest
class ReceiptsModuleTests {

    private static final ReceiptKind KIND = new ReceiptKind("FREEZE", 'F');
    private static final Fact FACT = new Fact("text", "өте құпия = 1");

    @Autowired
    private Receipts receipts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    private Person person;

    @BeforeEach
    void makePerson(@Autowired People people) {
        person = people.borrower();
    }

    @Test
    void linkOpensWhatWasStated() {
        var number = issue();
        var receipt = receipts.opened(link(number)).orElseThrow();
        assertThat(receipt.number()).isEqualTo(number);
        assertThat(receipt.kind()).isEqualTo("FREEZE");
        assertThat(receipt.facts()).containsExactly(FACT);
        assertThat(Duration.between(receipt.issuedAt(), clock.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void linkOpensForAnHour() {
        var link = link(issue());
        clock.advance(Duration.ofMinutes(59));
        assertThat(receipts.opened(link)).isPresent();
        clock.advance(Duration.ofMinutes(2));
        assertThat(receipts.opened(link)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "F-2611-7K3M-92QD", "F-2611-7K3M-92QD~9999999999", "a~b.c", "~.", "."})
    void nothingElseOpensOne(String link) {
        assertThat(receipts.opened(link)).isEmpty();
    }

    @Test
    void numberOfAnotherReceiptDoesNotFitTheSignature() {
        var mine = issue();
        var link = link(mine);
        assertThat(receipts.opened(link.replace(mine.value(), issue().value()))).isEmpty();
    }

    @Test
    void rowsHoldNothingReadable() {
        issue();
        assertThat(Tables.dump("receipt")).doesNotContain("құпия");
    }

    @Test
    void portalCannotChangeOrDeleteOne(@Autowired JdbcClient jdbc) {
        issue();
        for (var statement : new String[] {"delete from receipt", "update receipt set kind = 'X'"}) {
            assertThatExceptionOfType(BadSqlGrammarException.class)
                    .isThrownBy(() -> jdbc.sql(statement).update())
                    .withStackTraceContaining("permission denied");
        }
    }

    @Test
    void thereIsNoneWithoutItsAct() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> receipts.issue(person.id(), KIND));
        transaction.executeWithoutResult(running -> {
            receipts.issue(person.id(), KIND);
            running.setRollbackOnly();
        });
        assertThat(Tables.superuser()
                        .sql("select count(*) from receipt where borrower_id = ?")
                        .param(person.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ReceiptNumber issue() {
        return transaction.execute(running -> receipts.issue(person.id(), KIND, FACT));
    }

    private String link(ReceiptNumber number) {
        return receipts.pageOf(number).substring("/receipts/".length());
    }
}
