package kz.qorgan.auditproof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import kz.qorgan.auditproof.Links.Entry;
import kz.qorgan.vault.RandomValues;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links the entries into the chain, some at a time, each time in one transaction that all processes compete for. It keeps
 * nothing in memory, so whoever dies in between leaves a chain that the next one goes on with.
 */
@Component
class Sequencer {

    static final int AT_ONCE = 5_000;

    /** Released by the end of the transaction, also by the end of the process. */
    static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('qorgan audit chain'))";

    private static final String END = """
            select coalesce(max(seq), 0) as seq, coalesce((select max(entry_id) from audit_chain), 0) as entry,
              (select hash from audit_chain order by seq desc limit 1) as hash from audit_chain
            """;

    /** What became visible since, and what was passed over before and has become visible now. */
    private static final String NEXT = """
            select e.id, e.at, e.act, e.borrower_id, %1$s from (
              select e.* from audit_gap g join audit_entry e on e.id = g.entry_id
              union all
              (select e.* from audit_entry e where e.id > %2$d order by e.id limit %3$d)) e order by e.id
            """;

    private static final int MOST_GAPS = 10_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Supplier<String> salt;

    @Autowired
    Sequencer(DataSource source, TransactionTemplate transaction, RandomValues random) {
        this(source, transaction, random::token);
    }

    Sequencer(DataSource source, TransactionTemplate transaction, Supplier<String> salt) {
        this.template = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(source);
        this.transaction = transaction;
        this.salt = salt;
    }

    /** Links what there is, and says how much it was; nothing while another process is at it. */
    int link() {
        var total = 0;
        int some;
        do {
            some = Objects.requireNonNull(transaction.execute(
                    running -> jdbc.sql(LOCK).query(Boolean.class).single() ? next() : 0));
            total += some;
        } while (some >= AT_ONCE);
        return total;
    }

    private int next() {
        var end = jdbc.sql(END)
                .query((row, number) -> new End(row.getLong("seq"), row.getLong("entry"), row.getBytes("hash")))
                .single();
        List<Entry> entries = Objects.requireNonNull(
                template.execute((ConnectionCallback<List<Entry>>) connection -> read(connection, end)));
        if (!entries.isEmpty()) {
            var salts = salts(entries.stream()
                    .map(Entry::borrower)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            template.execute((ConnectionCallback<Integer>) connection -> add(connection, end, entries, salts));
            noteGaps(end, entries);
        }
        return entries.size();
    }

    private static List<Entry> read(Connection connection, End end) throws SQLException {
        var hash = new ChainHash(CopyRow.columns(connection, "audit_entry"));
        List<Entry> entries = new ArrayList<>();
        CopyRow.read(
                connection,
                NEXT.formatted(hash.select(), end.entry(), AT_ONCE),
                row -> entries.add(new Entry(row.number(), row.instant(), row.text(), row.uuid(), hash.content(row))));
        return entries;
    }

    private static int add(Connection connection, End end, List<Entry> entries, Map<UUID, String> salts)
            throws SQLException {
        var links = new Links(entries.size());
        var previous = end.hash() == null ? ChainHash.NOTHING : end.hash();
        var seq = end.seq();
        for (var entry : entries) {
            previous = links.add(previous, ++seq, entry, salts);
        }
        return links.insert(connection);
    }

    /** The salts of these borrowers; who has none gets one. */
    private Map<UUID, String> salts(Collection<UUID> borrowers) {
        var known = known(borrowers);
        var missing = borrowers.stream().filter(id -> !known.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            var insert = "insert into audit_pseudonym (borrower_id, salt) values (?, ?) on conflict do nothing";
            template.batchUpdate(insert, missing, missing.size(), (statement, id) -> {
                statement.setObject(1, id);
                statement.setString(2, salt.get());
            });
            known.putAll(known(missing));
        }
        return known;
    }

    private Map<UUID, String> known(Collection<UUID> borrowers) {
        Map<UUID, String> known = new HashMap<>();
        jdbc.sql("select borrower_id, salt from audit_pseudonym where borrower_id = any(?)")
                .param(borrowers.toArray(UUID[]::new))
                .query(row -> {
                    known.put(row.getObject("borrower_id", UUID.class), row.getString("salt"));
                });
        return known;
    }

    /** A number that is missing may still come: a transaction that took it may not be over. */
    private void noteGaps(End end, List<Entry> entries) {
        var there = entries.stream().map(Entry::id).collect(Collectors.toCollection(HashSet::new));
        var last = entries.getLast().id();
        var from = Math.max(end.entry() + 1, last - MOST_GAPS);
        var gaps =
                LongStream.range(from, last).filter(id -> !there.contains(id)).boxed();
        jdbc.sql("insert into audit_gap (entry_id) select unnest(?) on conflict do nothing")
                .param(gaps.toArray(Long[]::new))
                .update();
        jdbc.sql("delete from audit_gap where entry_id = any(?) or seen_at < now() - interval '10 minutes'")
                .param(there.toArray(Long[]::new))
                .update();
    }

    private record End(long seq, long entry, byte @Nullable [] hash) {}
}
