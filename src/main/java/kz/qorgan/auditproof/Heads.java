package kz.qorgan.auditproof;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kz.qorgan.auditproof.Head.Signed;
import kz.qorgan.signing.Signature;
import kz.qorgan.signing.Signatures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs the end of the chain when it is time, one process for all, and keeps the signed heads in the database. */
@Component
class Heads {

    private static final String AFTER = "select content, signature from audit_head where number > ? order by number";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Function<byte[], Signature> signer;
    private final Clock clock;

    @Autowired
    Heads(JdbcClient jdbc, TransactionTemplate transaction, Signatures signatures, Clock clock) {
        this(jdbc, transaction, text -> signatures.sign(Head.PURPOSE, text), clock);
    }

    Heads(JdbcClient jdbc, TransactionTemplate transaction, Function<byte[], Signature> signer, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.signer = signer;
        this.clock = clock;
    }

    /** Signs if the last head is older than that, and nobody else is at it, and anything was recorded at all. */
    boolean signAfter(Duration age) {
        return Objects.requireNonNull(transaction.execute(
                running -> jdbc.sql(Sequencer.LOCK).query(Boolean.class).single() && isDue(age) && sign()));
    }

    List<Signed> after(long number) {
        return jdbc
                .sql(AFTER)
                .param(number)
                .query((row, index) -> Signed.parse(row.getString("content"), row.getString("signature")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isDue(Duration age) {
        return last().map(
                        signed -> !clock.instant().isBefore(signed.head().time().plus(age)))
                .orElse(true);
    }

    private Optional<Signed> last() {
        long number = jdbc.sql("select coalesce(max(number), 0) from audit_head")
                .query(Long.class)
                .single();
        return after(number - 1).stream().findFirst();
    }

    private boolean sign() {
        var before = last();
        var end = jdbc.sql("select seq, hash from audit_chain order by seq desc limit 1")
                .query((row, number) -> new Head(
                        before.map(signed -> signed.head().number()).orElse(0L) + 1,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        before.map(signed -> signed.head().last()).orElse(0L) + 1,
                        row.getLong("seq"),
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        before.map(signed -> signed.signature().toString()).orElse(Head.NONE)))
                .optional();
        end.ifPresent(this::keep);
        return end.isPresent();
    }

    private void keep(Head head) {
        var signature = signer.apply(head.content().getBytes(StandardCharsets.UTF_8));
        jdbc.sql("insert into audit_head (number, content, signature, signed_at) values (?, ?, ?, portal_now())")
                .params(head.number(), head.content(), signature.toString())
                .update();
    }
}
