package kz.qorgan.auditproof;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qorgan.signing.PublicKey;
import kz.qorgan.signing.Signature;
import kz.qorgan.testing.OwnDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A record with its chain in a database of its own, which a test may damage like somebody who owns the machine. */
final class OwnChain implements AutoCloseable {

    final OwnDatabase database = new OwnDatabase();
    final Sequencer sequencer = new Sequencer(
            database.source(), database.transaction(), () -> UUID.randomUUID().toString());
    final HeadFiles files;

    private final Ed25519Sign.KeyPair pair = pair();
    private final PublicKey key = new PublicKey(pair.getPublicKey());
    private Instant now = Instant.parse("2026-11-28T12:00:00Z");

    OwnChain(Path outside) {
        this.files = new HeadFiles(outside);
    }

    /** Writes so many entries about one borrower and links them. */
    void record(int entries) {
        add(entries);
        sequencer.link();
    }

    void add(int entries) {
        database.jdbc()
                .sql(
                        "insert into audit_entry (act, borrower_id, object) select 'reveal_shown', ?, 'o' || n from generate_series(1, ?) n")
                .params(UUID.randomUUID(), entries)
                .update();
    }

    /** An hour goes by, and its head is signed and written outside. */
    void hour() {
        now = now.plus(Duration.ofHours(1));
        var heads = heads();
        heads.signAfter(Duration.ZERO);
        try {
            files.write(List.of(key));
            for (var head : heads.after(0)) {
                files.write(head);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Heads heads() {
        return new Heads(database.jdbc(), database.transaction(), this::sign, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** What the verification finds, as words: kind and places. */
    List<String> verified() {
        try (var connection = database.source().getConnection()) {
            return AuditProof.verify(connection, heads().after(0), files.heads(), files.keys(), (done, all) -> {})
                    .findings()
                    .stream()
                    .filter(finding -> finding.kind() != Finding.Kind.STANDS_STILL)
                    .map(finding -> "%s %d %d".formatted(finding.kind(), finding.place(), finding.other()))
                    .toList();
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** With the superuser's rights and without triggers: nothing in the database can prevent it. */
    void damage(String... statements) {
        var url = database.url().replaceAll("user=[^&]*", "user=postgres");
        var all = String.join(";", Stream.of(statements).toList());
        JdbcClient.create(new DriverManagerDataSource(url))
                .sql("set session_replication_role = replica;" + all + ";set session_replication_role = origin")
                .update();
    }

    long number(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }

    private Signature sign(byte[] text) {
        try {
            var line = "qorgan audit head\n".getBytes(StandardCharsets.UTF_8);
            var message = java.util.Arrays.copyOf(line, line.length + text.length);
            System.arraycopy(text, 0, message, line.length, text.length);
            return new Signature(key.id(), new Ed25519Sign(pair.getPrivateKey()).sign(message));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Ed25519Sign.KeyPair pair() {
        try {
            return Ed25519Sign.KeyPair.newKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
