package kz.qorgan.auditproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The running portal links, signs, writes outside and verifies by itself; and the program beside it comes to the same. */
@PortalTest
class AuditProofModuleTests {

    @Autowired
    private AuditTrail audit;

    @Autowired
    private AuditProof proof;

    @Autowired
    private Heads heads;

    @Autowired
    private HeadFiles files;

    @Autowired
    private ChainWorker worker;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void entryIsLinkedByItselfWithinMoments() {
        var object = UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> audit.record(AuditEntry.of(Act.SMS_SENT).on(object)));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Tables.superuser()
                                .sql(
                                        "select count(*) from audit_chain c join audit_entry e on e.id = c.entry_id where e.object = ?")
                                .param(object.toString())
                                .query(Long.class)
                                .single()
                        == 1);
    }

    @Test
    void headsAreSignedByThePublishedKeyAndLieOutside() throws Exception {
        entryIsLinkedByItselfWithinMoments();
        heads.signAfter(Duration.ZERO);
        worker.sign();
        var inside = heads.after(0);
        assertThat(inside).isNotEmpty();
        assertThat(files.heads()).containsAll(inside);
        var last = inside.getLast();
        assertThat(files.keys()).anyMatch(key -> key.verifies(Head.PURPOSE, last.bytes(), last.signature()));
    }

    @Test
    void verificationIsRecordedWithWhatCameOfIt() {
        var told = new long[1];
        var result = proof.verify((done, all) -> told[0] = all);
        assertThat(proof.last()).hasValueSatisfying(last -> {
            assertThat(last.entries()).isEqualTo(result.entries());
            assertThat(last.findings()).hasSameSizeAs(result.findings());
        });
        assertThat(told[0]).isPositive();
    }

    @Test
    void programBesideThePortalNeedsTheDatabaseAndTheHeadsOnly(@TempDir Path outside) {
        try (var chain = new OwnChain(outside)) {
            chain.record(10);
            chain.hour();
            var program = new VerifyConsoleReport(
                    Map.of("QORGAN_DATABASE_URL", chain.database.url(), "QORGAN_AUDIT_HEADS_DIR", outside.toString()));
            // the heads of a test are of another day
            assertThat(chain.verified()).isEmpty();
            chain.damage("update audit_entry set object = 'other' where id = 3");
            assertThat(program.run()).isEqualTo(1);
        }
        assertThat(new VerifyConsoleReport(Map.of("QORGAN_DATA_DIR", outside.toString())).run())
                .isEqualTo(2);
    }
}
