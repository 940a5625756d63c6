package kz.qorgan.auditproof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * One row of PostgreSQL's binary COPY, read from left to right. Several times as fast as a result set, and its bytes are
 * the same whatever the driver, the time zone or the language.
 */
final class CopyRow {

    private static final byte[] BEGIN = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private ByteBuffer row = ByteBuffer.allocate(0);

    private CopyRow() {}

    /** @param select every column of a type whose binary form has a name here */
    static void read(Connection connection, String select, Consumer<CopyRow> each) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + select + ") to stdout (format binary)");
        var row = new CopyRow();
        try {
            for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
                row.row = ByteBuffer.wrap(bytes);
                if (row.begins()) {
                    each.accept(row);
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** The columns of a table by name, sorted, as they are quoted in a statement. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select array_agg(column_name::text order by column_name collate \"C\") from information_schema.columns "
                        + "where table_schema = current_schema() and table_name = ?")) {
            statement.setString(1, table);
            try (var answer = statement.executeQuery()) {
                answer.next();
                return List.of((String[]) answer.getArray(1).getArray());
            }
        }
    }

    long number() {
        row.getInt();
        return row.getLong();
    }

    short small() {
        row.getInt();
        return row.getShort();
    }

    /** In microseconds, as the database counts. */
    Instant instant() {
        return EPOCH.plus(number(), ChronoUnit.MICROS);
    }

    String text() {
        var bytes = bytes();
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    @Nullable
    UUID uuid() {
        return row.getInt() < 0 ? null : new UUID(row.getLong(), row.getLong());
    }

    byte @Nullable [] bytes() {
        var length = row.getInt();
        if (length < 0) {
            return null;
        }
        var bytes = new byte[length];
        row.get(bytes);
        return bytes;
    }

    /** Where there is always one. */
    byte[] hash() {
        return Objects.requireNonNull(bytes());
    }

    /** Whether there is a value; it is passed over. */
    boolean isThere() {
        var length = row.getInt();
        row.position(row.position() + Math.max(length, 0));
        return length >= 0;
    }

    /** Feeds name, length and value of the next column; nothing where it is null, so that a later column changes nothing. */
    void feed(MessageDigest digest, byte[] name) {
        var start = row.position();
        var length = row.getInt();
        if (length >= 0) {
            digest.update(name);
            digest.update(row.array(), row.arrayOffset() + start, Integer.BYTES + length);
            row.position(start + Integer.BYTES + length);
        }
    }

    /** Past the head of the first message and the count of columns; false at the mark of the end. */
    private boolean begins() {
        var bytes = row.array();
        if (bytes.length >= BEGIN.length && Arrays.equals(bytes, 0, BEGIN.length, BEGIN, 0, BEGIN.length)) {
            row.position(BEGIN.length + Integer.BYTES);
            row.position(row.position() + Integer.BYTES + row.getInt(row.position()));
        }
        return row.remaining() >= Short.BYTES && row.getShort() >= 0;
    }
}
