package kz.qorgan.keycare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.qorgan.correction.Drafts;
import kz.qorgan.factors.Passwords;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.passkey.Passkeys;
import kz.qorgan.personaldata.MyData;
import kz.qorgan.phone.RecoveryNumber;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.FullLife;
import kz.qorgan.testing.FullLife.Life;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import kz.qorgan.vault.SealBroken;
import kz.qorgan.vault.SealedTable;
import kz.qorgan.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing in the database stays under a borrower's former key, whatever module keeps it. */
@PortalTest
class SealedAnewModuleTests {

    /** Sealed by keys of the portal, because at that time it may be nobody's. */
    private static final Set<String> SEALED_BY_THE_PORTAL = Set.of("challenge.sealed_number", "challenge.sealed_asker");

    /** In tables that name a borrower, or refer to a row that does. */
    private static final String SEALED_COLUMNS = """
            with recursive about (name) as (
              select cast(table_name as text) from information_schema.columns
              where table_schema = 'public' and (column_name = 'borrower_id' or table_name = 'borrower')
              union
              select cast(cast(conrelid as regclass) as text) from pg_constraint
              join about on contype = 'f' and confrelid = cast(name as regclass))
            select table_name || '.' || column_name from information_schema.columns join about on table_name = name
            where column_name like 'sealed%'
            """;

    @Autowired
    private List<SealedTable> tables;

    @Autowired
    private FullLife lives;

    @Autowired
    private KeyRotation rotation;

    @Autowired
    private FormerKeys former;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Vault vault;

    @Autowired
    private Entries entries;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MyData data;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private RecoveryNumber second;

    @Autowired
    private SessionLookup sessions;

    @Test
    void everySealedColumnOfTheDatabaseIsSealedAnew() {
        var sealed = new TreeSet<>(
                Tables.superuser().sql(SEALED_COLUMNS).query(String.class).list());
        sealed.removeAll(SEALED_BY_THE_PORTAL);
        assertThat(columns()).containsExactlyElementsOf(sealed);
    }

    @Test
    void everythingOpensUnderTheNewKeyAloneAndTheFormerOneIsGone() {
        var life = lives.one();
        var me = life.person().id();
        var before = ciphertexts(me);
        assertThat(before.keySet()).as("columns with something in them").containsAll(columns());
        var underTheFormer = vault.of(me).seal("text", "place");
        rotate();
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> vault.of(me).open(underTheFormer, "place"));
        var after = ciphertexts(me);
        columns()
                .forEach(column -> assertThat(after.getOrDefault(column, List.of()))
                        .as(column)
                        .doesNotContainAnyElementsOf(Objects.requireNonNull(before.get(column))));
        assertReadable(life);
    }

    private void assertReadable(Life life) {
        var person = life.person();
        var session = entries.by(person, Entries.firefox());
        assertThat(transaction.execute(running -> data.whole(person.id())).values())
                .containsEntry("email", "aigul@example.com")
                .containsEntry("iin", person.iin().value());
        assertThat(entries.as(session, () -> passkeys.mine()).getFirst().name().text())
                .isEqualTo("My phone");
        assertThat(entries.as(session, () -> drafts.of("bank.name")).value()).isEqualTo("Another bank");
        assertThat(entries.as(session, () -> drafts.of("bank.name")).files()).hasSize(1);
        assertThat(receipts.opened(receipts.pageOf(life.receipt()).replace("/receipts/", "")))
                .isPresent();
        assertThat(passwords.exists(person.id())).isTrue();
        assertThat(second.of(person.id())).contains(new MobileNumber("+77009990001"));
        assertThat(sessions.kept(person.id())).hasSize(2);
    }

    @Test
    void keyIsNotTakenAwayOnTheSameDay() {
        var me = lives.one().person().id();
        var underTheFormer = vault.of(me).seal("text", "place");
        clock.advance(Duration.ofSeconds(1));
        rotation.run(Rotation.BORROWER_KEYS, new RotationConsoleReport());
        clock.advance(FormerKeys.KEPT.minusSeconds(60));
        former.takeAway();
        assertThat(vault.of(me).open(underTheFormer, "place")).isEqualTo("text");
    }

    private void rotate() {
        clock.advance(Duration.ofSeconds(1));
        rotation.run(Rotation.BORROWER_KEYS, new RotationConsoleReport());
        clock.advance(FormerKeys.KEPT.plusSeconds(1));
        former.takeAway();
    }

    private TreeSet<String> columns() {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands in each sealed column of a borrower's, in hexadecimal digits. */
    private Map<String, List<String>> ciphertexts(BorrowerId borrower) {
        Map<String, List<String>> found = new HashMap<>();
        for (var column : columns()) {
            var table = column.substring(0, column.indexOf('.'));
            var values = Tables.superuser()
                    .sql("select encode(%s, 'hex') from %s where %s".formatted(column, table, ownedBy(table)))
                    .param("me", borrower.value())
                    .query(String.class)
                    .list();
            values.removeIf(Objects::isNull);
            if (!values.isEmpty()) {
                found.put(column, values);
            }
        }
        return found;
    }

    private static String ownedBy(String table) {
        return switch (table) {
            case "borrower" -> "id = :me";
            case "correction_request", "rights_entry" ->
                "request_id in (select id from rights_request where borrower_id = :me)";
            case "export_content" -> "job_id in (select id from export_job where borrower_id = :me)";
            default -> "borrower_id = :me";
        };
    }
}
