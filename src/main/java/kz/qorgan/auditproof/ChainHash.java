package kz.qorgan.auditproof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form, and the only place that knows it. An entry is hashed as the names and values of its columns in the
 * order of their names; what is null is left out, so that a column added later does not change an older entry's hash.
 */
final class ChainHash {

    static final short VERSION = 1;

    /** What the first link follows. */
    static final byte[] NOTHING = new byte[32];

    private static final int PSEUDONYM_BYTES = 16;
    private static final byte[] NOBODY = new byte[PSEUDONYM_BYTES];
    private static final List<String> NOT_CONTENT = List.of("id", "borrower_id");

    private final MessageDigest digest = sha256();
    private final ByteBuffer link = ByteBuffer.allocate(2 * NOTHING.length + 3 * Long.BYTES + 2 + PSEUDONYM_BYTES);
    private final List<String> columns;
    private final byte[][] names;

    /** @param columns of the table of entries, sorted */
    ChainHash(List<String> columns) {
        this.columns =
                columns.stream().filter(name -> !NOT_CONTENT.contains(name)).toList();
        this.names = this.columns.stream().map(ChainHash::named).toArray(byte[][]::new);
    }

    /** The columns that {@link #content} reads, with the table's alias before each. */
    String select() {
        return String.join(
                ", ", columns.stream().map(name -> "e.\"" + name + "\"").toList());
    }

    /** Reads what an entry says and hashes it: neither its id, which the link holds, nor its borrower. */
    byte[] content(CopyRow row) {
        digest.update((byte) VERSION);
        for (var name : names) {
            row.feed(digest, name);
        }
        return digest.digest();
    }

    byte[] link(
            byte[] previous,
            long seq,
            long entry,
            Instant at,
            String retention,
            short version,
            byte @Nullable [] pseudonym,
            byte[] content) {
        link.clear();
        link.put(previous).putLong(seq).putLong(entry);
        link.putLong(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000);
        link.put((byte) retention.charAt(0)).put((byte) version);
        link.put(pseudonym == null ? NOBODY : pseudonym).put(content);
        return digest.digest(link.array());
    }

    /** Without the salt nobody can tell whose it is, not even somebody who knows the borrower's id. */
    static byte[] pseudonym(String salt, UUID borrower) {
        var id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(borrower.getMostSignificantBits())
                .putLong(borrower.getLeastSignificantBits());
        var digest = sha256();
        digest.update(salt.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(id.array()), PSEUDONYM_BYTES);
    }

    private static byte[] named(String column) {
        var name = column.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + name.length)
                .put((byte) name.length)
                .put(name)
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** One link as it lies in the table. */
    record Link(
            long seq,
            long entry,
            Instant at,
            String retention,
            short version,
            byte @Nullable [] pseudonym,
            byte[] content,
            byte[] hash) {

        static Link read(CopyRow row) {
            return new Link(
                    row.number(),
                    row.number(),
                    row.instant(),
                    row.text(),
                    row.small(),
                    row.bytes(),
                    row.hash(),
                    row.hash());
        }

        /** What its hash should be, if that is the hash of the one before. */
        byte[] hashedAfter(byte[] previous, ChainHash hash) {
            return hash.link(previous, seq, entry, at, retention, version, pseudonym, content);
        }
    }
}
