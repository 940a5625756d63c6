package kz.qorgan.auditproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Period;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must go goes, and the chain is whole afterwards: terms by class, and the ids of people who were destroyed. */
class RetentionTests {

    private static final String OLD = "insert into audit_entry (at, act) values "
            + "('2024-01-01', 'sms_sent'), ('2024-01-02', 'reveal_shown'), ('2024-01-03', 'sms_sent'), (now(), 'sms_sent')";

    @TempDir
    private Path outside;

    private OwnChain chain;

    @BeforeEach
    void make() {
        chain = new OwnChain(outside);
    }

    @AfterEach
    void drop() {
        chain.close();
    }

    @Test
    void classesLastAsLongAsTheDatabaseSays() {
        Map<String, Period> terms = new TreeMap<>();
        chain.database
                .jdbc()
                .sql("select retention, extract(year from term)::int as years from audit_term")
                .query(row -> {
                    terms.put(row.getString("retention"), Period.ofYears(row.getInt("years")));
                });
        assertThat(terms).hasSize(Retention.values().length);
        for (var retention : Retention.values()) {
            assertThat(terms).containsEntry(retention.name(), retention.term());
        }
    }

    @Test
    void entriesWhoseTermIsOverGoAndTheChainStaysWhole() {
        chain.database.jdbc().sql(OLD).update();
        chain.sequencer.link();
        chain.hour();
        assertThat(purge("ROUTINE")).isEqualTo(2);
        assertThat(purge("ROUTINE")).isZero();
        assertThat(purge("ACCESS")).isZero();
        assertThat(chain.number("select count(*) from audit_entry")).isEqualTo(2);
        assertThat(chain.verified()).isEmpty();
    }

    @Test
    void nobodyElsesTermMakesAMissingEntryRight() {
        chain.database.jdbc().sql(OLD).update();
        chain.sequencer.link();
        chain.hour();
        chain.damage("delete from audit_entry where act = 'reveal_shown'");
        assertThat(chain.verified()).containsExactly("ENTRY_MISSING 2 2");
    }

    @Test
    void destroyedBorrowersIdGoesAndTheChainStaysWhole() {
        chain.record(5);
        chain.record(5);
        chain.hour();
        assertThat(sever()).isZero();
        chain.database
                .jdbc()
                .sql("insert into destroyed_key (borrower_id, wrapped_hash, rule, approvals) "
                        + "select borrower_id, '', 'TEST', '{}' from audit_entry where id = 1")
                .update();
        assertThat(sever()).isOne();
        assertThat(chain.number("select count(*) from audit_entry where borrower_id is null"))
                .isEqualTo(5);
        assertThat(chain.number("select count(*) from audit_pseudonym")).isEqualTo(1);
        assertThat(chain.verified()).isEmpty();
        chain.damage("update audit_entry set object = 'other' where id = 1");
        assertThat(chain.verified()).containsExactly("ENTRY_ALTERED 1 1");
    }

    private long purge(String retention) {
        return chain.number("select audit_purge('%s', 100)".formatted(retention));
    }

    private long sever() {
        return chain.number("select audit_sever(interval '-1 second', 100)");
    }
}
