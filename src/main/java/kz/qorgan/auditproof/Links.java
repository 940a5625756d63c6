package kz.qorgan.auditproof;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** New links on their way into the table, each column one array, so that thousands take one statement. */
final class Links {

    private static final String ADD = """
            insert into audit_chain (seq, entry_id, at, retention, version, pseudonym, entry_hash, hash)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final List<String> TYPES =
            List.of("int8", "int8", "timestamptz", "text", "int2", "bytea", "bytea", "bytea");

    private final ChainHash hash = new ChainHash(List.of());
    private final List<@Nullable Object[]> columns;
    private int count;

    Links(int size) {
        columns = List.of(
                new Long[size],
                new Long[size],
                new String[size],
                new String[size],
                new Short[size],
                new byte[size][],
                new byte[size][],
                new byte[size][]);
    }

    /** Links an entry to the hash of the one before, and gives its own. */
    byte[] add(byte[] previous, long seq, Entry entry, Map<UUID, String> salts) {
        var kept = Retention.of(entry.act()).name();
        var whose = entry.borrower();
        var pseudonym = whose == null ? null : ChainHash.pseudonym(salts.getOrDefault(whose, ""), whose);
        var linked =
                hash.link(previous, seq, entry.id(), entry.at(), kept, ChainHash.VERSION, pseudonym, entry.content());
        var values = new @Nullable Object[] {
            seq, entry.id(), entry.at().toString(), kept, ChainHash.VERSION, pseudonym, entry.content(), linked
        };
        for (int column = 0; column < values.length; column++) {
            columns.get(column)[count] = values[column];
        }
        count++;
        return linked;
    }

    int insert(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            for (int column = 0; column < TYPES.size(); column++) {
                statement.setArray(column + 1, connection.createArrayOf(TYPES.get(column), columns.get(column)));
            }
            return statement.executeUpdate();
        }
    }

    /**
     * An entry that is to be linked.
     *
     * @param content the hash of what it says
     */
    record Entry(long id, Instant at, String act, @Nullable UUID borrower, byte[] content) {}
}
