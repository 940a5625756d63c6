package kz.qorgan.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One key per borrower (a Tink keyset), kept wrapped by the master key. Destroying a borrower's key destroys everything
 * sealed with it.
 */
@Service
public class Vault {

    private static final String BURY = """
            with gone as (delete from borrower_key where borrower_id = :borrower returning wrapped)
            insert into destroyed_key (borrower_id, wrapped_hash, rule, approvals)
            select :borrower, sha256(wrapped), :rule, cast(:approvals as uuid[]) from gone
            on conflict do nothing
            """;

    private static final String PROOFS =
            "select borrower_id, wrapped_hash, rule, approvals, destroyed_at from destroyed_key";

    private final JdbcClient jdbc;
    private final BorrowerKeys keys;
    private final SecureRandom random;
    private final ApplicationEventPublisher events;

    Vault(JdbcClient jdbc, BorrowerKeys keys, SecureRandom random, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.random = random;
        this.events = events;
    }

    /** Makes the key of a new borrower. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Seal create(BorrowerId borrower) {
        try {
            keys.insert(borrower, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
            return keys.read(borrower);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be made", e);
        }
    }

    /** The borrower's own seal; {@link SealBroken} where the key was destroyed. */
    @ModuleAction
    public Seal of(BorrowerId borrower) {
        return keys.seal(borrower);
    }

    /**
     * A new key for one file of the borrower's.
     *
     * @param place table and column, then borrower, file, kind and version: what the content is bound to
     */
    @ModuleAction
    public FileSeal newFile(BorrowerId borrower, String place) {
        var key = new byte[FileSeal.KEY_BYTES];
        random.nextBytes(key);
        var owner = keys.seal(borrower);
        return new FileSeal(owner.seal(key, place), owner, place);
    }

    /** The key of a file again; {@link SealBroken} where it is another's, another file's, or was destroyed. */
    @ModuleAction
    public FileSeal file(BorrowerId borrower, byte[] sealedKey, String place) {
        return new FileSeal(sealedKey, keys.seal(borrower), place);
    }

    /**
     * Destroys the borrower's key: from the end of the transaction nothing sealed with it opens, in any process. Again it
     * gives the proof of the first time.
     *
     * @param rule the word of the retention rule or law that asks for it, such as {@code END_OF_RETENTION}
     * @param approvals what it was decided by, as ids of records
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Proof destroy(BorrowerId borrower, String rule, List<UUID> approvals) {
        jdbc.sql(BURY)
                .param("borrower", borrower.value())
                .param("rule", Proof.word(rule))
                .param("approvals", approvals.stream().map(UUID::toString).toArray(String[]::new))
                .update();
        keys.announce(borrower);
        var proof = jdbc.sql(PROOFS + " where borrower_id = ?")
                .param(borrower.value())
                .query(Vault::proof)
                .single();
        events.publishEvent(new KeyDestroyed(borrower));
        return proof;
    }

    /** What is proved about keys that are gone, the oldest first. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<Proof> destroyed() {
        return jdbc.sql(PROOFS + " order by destroyed_at").query(Vault::proof).list();
    }

    /** Whose key there is, in order. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<BorrowerId> borrowersWithKey(@Nullable BorrowerId after, int most) {
        return jdbc.sql("select borrower_id from borrower_key where borrower_id > ? order by borrower_id limit ?")
                .params(after == null ? new UUID(0, 0) : after.value(), most)
                .query((row, number) -> new BorrowerId(row.getObject("borrower_id", UUID.class)))
                .list();
    }

    private static Proof proof(ResultSet row, int number) throws SQLException {
        return new Proof(
                new BorrowerId(row.getObject("borrower_id", UUID.class)),
                row.getBytes("wrapped_hash"),
                row.getString("rule"),
                List.of((UUID[]) row.getArray("approvals").getArray()),
                row.getTimestamp("destroyed_at").toInstant());
    }

    /** A key was destroyed; published in the transaction that does it. */
    public record KeyDestroyed(BorrowerId borrower) {}

    /**
     * That a key is gone, why, and by whose decision.
     *
     * @param wrappedHash SHA-256 of the wrapped key, so that one in a backup can be known for the one that was destroyed
     */
    public record Proof(BorrowerId borrower, byte[] wrappedHash, String rule, List<UUID> approvals, Instant at) {

        private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

        static String word(String rule) {
            if (!WORD.matcher(rule).matches()) {
                throw new IllegalArgumentException("A rule is a word of the program");
            }
            return rule;
        }
    }
}
