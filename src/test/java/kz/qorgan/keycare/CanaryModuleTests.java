package kz.qorgan.keycare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qorgan.catalogue.Source;
import kz.qorgan.correction.Drafts;
import kz.qorgan.export.Exports;
import kz.qorgan.export.Exports.Copy;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.personaldata.Reveals;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.FullLife;
import kz.qorgan.testing.FullLife.Life;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.SampleFiles;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** Words that nobody else has ever written are stored, shown and copied; then all that a thief could carry away is searched. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryModuleTests {

    private final String value = "canary-" + UUID.randomUUID();
    private final String reason = "қанарейка-" + UUID.randomUUID();
    private final String fileName = "canary-" + UUID.randomUUID() + ".png";

    @Autowired
    private FullLife lives;

    @Autowired
    private PersonalData data;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Reveals reveals;

    @Autowired
    private Exports exports;

    @Autowired
    private Entries entries;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void standNeitherInADumpNorInTheLogOfTheDatabaseNorInThePortals(CapturedOutput log) {
        var life = lives.one();
        use(life);
        var canaries = List.of(
                value,
                reason,
                fileName,
                life.person().iin().value(),
                life.person().number().e164());
        assertThat(dump()).doesNotContain(canaries);
        canaries.forEach(canary ->
                assertThat(segmentsOfTheWriteAheadLogWith(canary)).as(canary).isEmpty());
        assertThat(log.getAll()).doesNotContain(canaries);
    }

    /** A search that finds nothing must be able to find something. */
    @Test
    void searchWouldFindWhatIsWrittenInTheOpen() {
        var open = "in-the-open-" + UUID.randomUUID();
        Tables.superuser()
                .sql("insert into user_entities (id, name, display_name) values (?, ?, '')")
                .params(open, open)
                .update();
        assertThat(dump()).contains(open);
        assertThat(segmentsOfTheWriteAheadLogWith(open)).isNotEmpty();
    }

    private void use(Life life) {
        transaction.executeWithoutResult(
                running -> data.keep(life.person().id(), Map.of("workplace", value), Source.INTAKE));
        entries.as(life.session(), () -> {
            drafts.save("bank.name", value, reason);
            drafts.add("bank.name", fileName, new ByteArrayInputStream(SampleFiles.png(40, 30)));
            return reveals.reveal("workplace");
        });
        await().atMost(Duration.ofSeconds(60))
                .until(() -> entries.as(life.session(), () -> exports.overview())
                        .copy()
                        .filter(copy -> copy.state() != Copy.State.WAITING)
                        .isPresent());
    }

    private static String dump() {
        var tables = Tables.superuser()
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
        return Tables.dump(tables.toArray(String[]::new));
    }

    private static List<String> segmentsOfTheWriteAheadLogWith(String canary) {
        return Tables.superuser()
                .sql("""
                        select name from pg_ls_waldir()
                        where position(cast(? as bytea) in pg_read_binary_file('pg_wal/' || name, 0, size, true)) > 0
                        """)
                .param(canary.getBytes(StandardCharsets.UTF_8))
                .query(String.class)
                .list();
    }
}
