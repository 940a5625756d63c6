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
    private static final String NOT_RETIRED =
            " from borrower_key where renewed_at < :before and (retired_at is null or retired_at < renewed_at)";
    private static final String NEXT = " and borrower_id > :after order by borrower_id limit :most";

    private final JdbcClient jdbc;
    private final BorrowerKeys keys;
    private final KeyWrapping wrapping;
    private final RootSecret root;
    private final ObjectProvider<SealedTable> tables;

    KeyRenewal(
            JdbcClient jdbc,
            BorrowerKeys keys,
            KeyWrapping wrapping,
            RootSecret root,
            ObjectProvider<SealedTable> tables) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.wrapping = wrapping;
        this.root = root;
        this.tables = tables;
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
        return Batch.of(
                next,
                next.stream().filter(borrower -> change(borrower, this::rewrap)).count());
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

    /** Gives the next borrowers a new key and seals anew what the former one has sealed; nothing where there are no more. */
    @SystemAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Batch> renew(@Nullable BorrowerId after, Instant since, int most) {
        var next = next(NOT_RENEWED, "since", since, after, most);
        return Batch.of(
                next,
                next.stream().filter(borrower -> change(borrower, this::renew)).count());
    }

    /**
     * Takes the former keys of the next borrowers away who got the newest before that time; nothing where there are no
     * more. First seals anew what was sealed by a former one since; where something stays, so do the keys.
     */
    @SystemAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Batch> retire(@Nullable BorrowerId after, Instant before, int most) {
        var next = next(NOT_RETIRED, "before", before, after, most);
        return Batch.of(
                next,
                next.stream().filter(borrower -> change(borrower, this::retire)).count());
    }

    private List<BorrowerId> next(String which, String name, Instant time, @Nullable BorrowerId after, int most) {
        return jdbc.sql("select borrower_id" + which + NEXT)
                .param(name, time.atOffset(ZoneOffset.UTC))
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("most", most)
                .query(KeyRenewal::borrower)
                .list();
    }

    private static BorrowerId borrower(ResultSet row, int number) throws SQLException {
        return new BorrowerId(row.getObject("borrower_id", UUID.class));
    }

    /** With the key locked; false if it is gone, does not open, or is left as it was. */
    private boolean change(BorrowerId borrower, Change change) {
        try {
            var keyset = keys.lock(borrower);
            return keyset.isPresent() && change.apply(borrower, keyset.get());
        } catch (SealBroken alreadyTold) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be made or wrapped", e);
        }
    }

    private boolean rewrap(BorrowerId borrower, KeysetHandle keyset) throws GeneralSecurityException {
        keys.rewrap(borrower, keyset);
        return true;
    }

    private boolean renew(BorrowerId borrower, KeysetHandle keyset) throws GeneralSecurityException {
        var newest = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
        replace(borrower, KeysetHandle.newBuilder(keyset).addEntry(newest).build(), "renewed_at");
        sealAnew(borrower);
        return true;
    }

    private boolean retire(BorrowerId borrower, KeysetHandle keyset) throws GeneralSecurityException {
        var seal = sealAnew(borrower);
        if (tables.orderedStream().anyMatch(table -> table.left(jdbc, borrower, seal) > 0)) {
            return false;
        }
        var newest = keyset.getPrimary();
        var alone = KeysetHandle.importKey(newest.getKey())
                .withFixedId(newest.getId())
                .makePrimary();
        replace(borrower, KeysetHandle.newBuilder().addEntry(alone).build(), "retired_at");
        return true;
    }

    private void replace(BorrowerId borrower, KeysetHandle by, String when) throws GeneralSecurityException {
        keys.rewrap(borrower, by);
        jdbc.sql("update borrower_key set " + when + " = portal_now() where borrower_id = ?")
                .param(borrower.value())
                .update();
        keys.announce(borrower);
    }

    private Seal sealAnew(BorrowerId borrower) {
        var seal = keys.read(borrower);
        tables.orderedStream().forEach(table -> table.reseal(jdbc, borrower, seal));
        return seal;
    }

    /** What is done to a borrower's keys; says whether it was. */
    @FunctionalInterface
    private interface Change {
        boolean apply(BorrowerId borrower, KeysetHandle keyset) throws GeneralSecurityException;
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
