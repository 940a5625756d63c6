package kz.qorgan.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.SystemAction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replaces keys, some at a time in the order of the borrowers: the wrapping of each key by the current master key, or the
 * key that seals by a new one. What is done already is not done again.
 */
@Service
public class KeyRenewal {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String NOT_REWRAPPED = " from borrower_key where coalesce(generation, :first) <> :current";
    private static final String NOT_RENEWED = " from borrower_key where coalesce(renewed_at, created_at) < :since";
    private static final String NEXT = " and borrower_id > :after order by borrower_id limit :most";

    private final JdbcClient jdbc;
    private final BorrowerKeys keys;
    private final KeyWrapping wrapping;
    private final RootSecret root;
    private final ObjectProvider<Reseal> owners;

    KeyRenewal(
            JdbcClient jdbc, BorrowerKeys keys, KeyWrapping wrapping, RootSecret root, ObjectProvider<Reseal> owners) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.wrapping = wrapping;
        this.root = root;
        this.owners = owners;
    }

    /** How many keys a former master key wraps. */
    @SystemAction
    @Transactional(readOnly = true)
    public long leftToRewrap() {
        return jdbc.sql("select count(*)" + NOT_REWRAPPED)
                .param("first", root.firstGeneration())
                .param("current", wrapping.current())
                .query(Long.class)
                .single();
    }

    /** Wraps the next keys by the current master key; nothing where there are no more. */
    @SystemAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Batch> rewrap(@Nullable BorrowerId after, int most) {
        root.rewrap(jdbc, wrapping);
        var next = jdbc.sql("select borrower_id" + NOT_REWRAPPED + NEXT)
                .param("first", root.firstGeneration())
                .param("current", wrapping.current())
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("most", most)
                .query(KeyRenewal::borrower)
                .list();
        return Batch.of(next, next.stream().filter(this::rewrap).count());
    }

    /** How many keys have sealed since before that time. */
    @SystemAction
    @Transactional(readOnly = true)
    public long leftToRenew(Instant since) {
        return jdbc.sql("select count(*)" + NOT_RENEWED)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Gives the next borrowers a new key and lets all owners seal their values anew; nothing where there are no more. */
    @SystemAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Batch> renew(@Nullable BorrowerId after, Instant since, int most) {
        var next = jdbc.sql("select borrower_id" + NOT_RENEWED + NEXT)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("most", most)
                .query(KeyRenewal::borrower)
                .list();
        return Batch.of(next, next.stream().filter(this::renew).count());
    }

    private static BorrowerId borrower(ResultSet row, int number) throws SQLException {
        return new BorrowerId(row.getObject("borrower_id", UUID.class));
    }

    private boolean rewrap(BorrowerId borrower) {
        try {
            var keyset = keys.lock(borrower);
            if (keyset.isPresent()) {
                keys.rewrap(borrower, keyset.get());
            }
            return keyset.isPresent();
        } catch (SealBroken alreadyTold) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be wrapped", e);
        }
    }

    private boolean renew(BorrowerId borrower) {
        try {
            var keyset = keys.lock(borrower);
            if (keyset.isPresent()) {
                renew(borrower, keyset.get());
            }
            return keyset.isPresent();
        } catch (SealBroken alreadyTold) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be made", e);
        }
    }

    private void renew(BorrowerId borrower, KeysetHandle keyset) throws GeneralSecurityException {
        var newest = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
        keys.rewrap(borrower, KeysetHandle.newBuilder(keyset).addEntry(newest).build());
        jdbc.sql("update borrower_key set renewed_at = portal_now() where borrower_id = ?")
                .param(borrower.value())
                .update();
        keys.announce(borrower);
        var seal = keys.read(borrower);
        owners.orderedStream().forEach(owner -> owner.reseal(borrower, seal));
    }

    /**
     * Some keys, of which not every one must have opened.
     *
     * @param last up to where the keys have been gone through
     */
    public record Batch(BorrowerId last, long done, long failed) {

        private static Optional<Batch> of(List<BorrowerId> next, long done) {
            return next.isEmpty() ? Optional.empty() : Optional.of(new Batch(next.getLast(), done, next.size() - done));
        }
    }
}
