package kz.qorgan.auditproof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.signing.PublicKey;
import kz.qorgan.signing.PublishedKey;
import kz.qorgan.signing.Signatures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Says whether the record is whole: now, with everything gone through, or as it was found last. */
@Service
public class AuditProof {

    private final DataSource source;
    private final JdbcClient jdbc;
    private final Heads heads;
    private final HeadFiles outside;
    private final Signatures signatures;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditProof(
            DataSource source,
            JdbcClient jdbc,
            Heads heads,
            HeadFiles outside,
            Signatures signatures,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.source = source;
        this.jdbc = jdbc;
        this.heads = heads;
        this.outside = outside;
        this.signatures = signatures;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Goes through everything, and records what came of it. Takes as long as it takes. */
    @ModuleAction
    @Transactional(propagation = Propagation.NEVER)
    public Result verify(Progress progress) {
        var started = clock.instant();
        List<PublicKey> keys = new ArrayList<>(
                signatures.publicKeys().stream().map(PublishedKey::key).toList());
        try (var connection = source.getConnection()) {
            keys.addAll(outside.keys());
            var result = verify(connection, heads.after(0), outside.heads(), keys, progress);
            transaction.executeWithoutResult(status -> keep(started, result));
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The heads outside cannot be read", e);
        }
    }

    /** What came of the last verification; nothing before the first. */
    @ModuleAction
    @Transactional(readOnly = true)
    public Optional<Last> last() {
        return jdbc.sql("select finished_at, entries, heads, findings from audit_verification order by id desc limit 1")
                .query((row, number) -> new Last(
                        row.getTimestamp("finished_at").toInstant(),
                        row.getLong("entries"),
                        row.getLong("heads"),
                        List.of((String[]) row.getArray("findings").getArray())))
                .optional();
    }

    /** The same without the portal: with a connection to its database, the heads and the keys. */
    static Result verify(
            Connection connection,
            List<Head.Signed> inside,
            List<Head.Signed> outside,
            List<PublicKey> keys,
            Progress progress)
            throws SQLException {
        var check = new HeadCheck(keys);
        var trusted = check.trusted(inside, outside);
        var chain = new Verification(connection, trusted);
        chain.run(progress);
        check.checkAge(now(connection));
        List<Finding> findings = new ArrayList<>(check.findings());
        findings.addAll(chain.findings());
        var end = trusted.isEmpty()
                ? HexFormat.of().formatHex(ChainHash.NOTHING)
                : trusted.getLast().head().hash();
        return new Result(chain.entries(), trusted.size(), end, findings);
    }

    private static Instant now(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select portal_now()")) {
            answer.next();
            return answer.getTimestamp(1).toInstant();
        }
    }

    private void keep(Instant started, Result result) {
        var findings = result.findings().stream().limit(100).map(Finding::toString);
        jdbc.sql("insert into audit_verification (started_at, entries, heads, findings) values (?, ?, ?, ?)")
                .params(
                        java.sql.Timestamp.from(started),
                        result.entries(),
                        result.heads(),
                        findings.toArray(String[]::new))
                .update();
        audit.record(AuditEntry.of(result.isWhole() ? Act.AUDIT_VERIFIED : Act.AUDIT_NOT_WHOLE));
    }

    /** Hears how far a verification has come. */
    @FunctionalInterface
    public interface Progress {

        /** @param all how many links there are */
        void at(long done, long all);
    }

    /**
     * What came of a verification.
     *
     * @param heads how many signed heads the chain was held against
     * @param end the hash that the newest head bears
     */
    public record Result(long entries, long heads, String end, List<Finding> findings) {

        public boolean isWhole() {
            return findings.isEmpty();
        }
    }

    /** What came of the last one. */
    public record Last(Instant at, long entries, long heads, List<String> findings) {}
}
