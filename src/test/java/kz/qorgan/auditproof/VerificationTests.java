package kz.qorgan.auditproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** UC-039: whatever somebody with all rights over the database does to the record is named. */
class VerificationTests {

    @TempDir
    private Path outside;

    private OwnChain chain;

    @BeforeEach
    void threeHours() {
        chain = new OwnChain(outside);
        for (int hour = 0; hour < 3; hour++) {
            chain.record(20);
            chain.hour();
        }
        chain.record(5);
    }

    @AfterEach
    void drop() {
        chain.close();
    }

    @Test
    void wholeRecordIsFoundWhole() {
        assertThat(chain.verified()).isEmpty();
        assertThat(chain.number("select max(seq) from audit_chain")).isEqualTo(65);
    }

    @Test
    void alteredRowIsNamed() {
        chain.damage("update audit_entry set object = 'other' where id = 33");
        assertThat(chain.verified()).containsExactly("ENTRY_ALTERED 33 33");
    }

    @Test
    void rowGivenToAnotherBorrowerIsNamed() {
        chain.damage(
                "update audit_entry set borrower_id = (select borrower_id from audit_entry where id = 50) where id = 7");
        assertThat(chain.verified()).containsExactly("ENTRY_ALTERED 7 7");
    }

    @Test
    void deletedRowIsNamed() {
        chain.damage("delete from audit_entry where id = 12");
        assertThat(chain.verified()).containsExactly("ENTRY_MISSING 12 12");
    }

    @Test
    void rowDeletedWithItsLinkIsNamed() {
        chain.damage("delete from audit_entry where id = 12", "delete from audit_chain where seq = 12");
        assertThat(chain.verified()).containsExactly("LINK_MISSING 12 12");
    }

    @Test
    void rowPutInBetweenIsNamed() {
        chain.damage("insert into audit_entry (id, at, act) overriding system value values "
                + "(0, portal_now() - interval '1 day', 'reveal_shown')");
        chain.sequencer.link();
        assertThat(chain.verified()).containsExactly("ENTRY_INSERTED 0 0");
    }

    @Test
    void rowPutInAtTheEndWithAnOldTimeIsNamed() {
        chain.damage("insert into audit_entry (at, act) values (portal_now() - interval '400 days', 'reveal_shown')");
        chain.sequencer.link();
        assertThat(chain.verified()).containsExactly("ENTRY_BACKDATED 66 66");
    }

    @Test
    void exchangedRowsAreNamed() {
        chain.damage(
                "create temp table kept as select * from audit_entry",
                "update audit_entry a set object = b.object, at = b.at from kept b where a.id = 5 and b.id = 6",
                "update audit_entry a set object = b.object, at = b.at from kept b where a.id = 6 and b.id = 5");
        assertThat(chain.verified()).containsExactlyInAnyOrder("ENTRIES_EXCHANGED 5 6", "ENTRIES_EXCHANGED 6 5");
    }

    @Test
    void exchangedLinksAreNamed() {
        chain.damage(
                "update audit_chain set seq = -5 where seq = 5",
                "update audit_chain set seq = 5 where seq = 6",
                "update audit_chain set seq = 6 where seq = -5");
        assertThat(chain.verified()).contains("LINK_ALTERED 5 6", "LINK_ALTERED 6 5");
    }

    @Test
    void chainMadeAnewIsNamedByItsHead() {
        chain.damage("update audit_entry set object = 'other' where id = 33", "truncate audit_chain, audit_gap");
        chain.sequencer.link();
        assertThat(chain.verified())
                .contains("CHAIN_REWRITTEN 2 21", "CHAIN_REWRITTEN 3 41")
                .doesNotContain("CHAIN_REWRITTEN 1 1");
    }

    @Test
    void databaseRolledBackIsNamed() {
        chain.damage(
                "delete from audit_head where number > 1",
                "delete from audit_chain where seq > 20",
                "delete from audit_entry where id > 20");
        assertThat(chain.verified()).contains("ROLLED_BACK 2 40", "ROLLED_BACK 3 60", "LINK_MISSING 21 60");
    }

    @Test
    void databaseRolledBackAndUsedAgainIsNamed() {
        chain.damage(
                "delete from audit_head where number > 1",
                "delete from audit_chain where seq > 20",
                "delete from audit_entry where id > 20");
        chain.record(10);
        chain.hour();
        assertThat(chain.verified()).contains("HEAD_ALTERED 2 2", "ROLLED_BACK 3 60");
    }

    @Test
    void endThatWasCutOffIsNamed() {
        chain.damage("delete from audit_chain where seq > 50", "delete from audit_entry where id > 50");
        assertThat(chain.verified()).contains("LINK_MISSING 51 60");
    }

    @Test
    void forgedHeadIsNamed() {
        chain.damage("update audit_head set content = replace(content, 'links 21', 'links 22') where number = 2");
        assertThat(chain.verified()).containsExactly("HEAD_ALTERED 2 2");
    }

    @Test
    void columnAddedLaterAltersNothing() {
        chain.damage("alter table audit_entry add aaa text");
        chain.record(3);
        assertThat(chain.verified()).isEmpty();
        chain.damage("update audit_entry set aaa = 'x' where id = 3");
        assertThat(chain.verified()).containsExactly("ENTRY_ALTERED 3 3");
    }

    @Test
    void portalItselfCanChangeNothing() {
        for (var change : new String[] {
            "update audit_chain set hash = hash",
            "delete from audit_chain",
            "delete from audit_head",
            "update audit_entry set borrower_id = null",
            "update audit_term set term = interval '0'"
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> chain.database.jdbc().sql(change).update());
        }
    }
}
