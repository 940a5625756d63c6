package kz.qorgan.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.database.DatabaseListener;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.Seal.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the borrowers' keys, and the keys that this process has opened: for five minutes at most, and not once
 * another process says that one was destroyed or replaced.
 */
@Repository
class BorrowerKeys implements DatabaseListener {

    /** Every generation that a key names, read through the index however many keys there are. */
    static final String GENERATIONS = """
            with recursive used as (
              (select generation from borrower_key where generation is not null order by generation limit 1)
              union all
              select (select generation from borrower_key where generation > used.generation order by generation limit 1)
              from used where used.generation is not null)
            select generation from used where generation is not null
            union select :first where exists (select from borrower_key where generation is null)
            """;

    private static final int KEYS_IN_MEMORY = 10_000;
    private static final byte TINK_PREFIX = 1;

    private static final String FIND = """
            select generation, wrapped from borrower_key where borrower_id = :borrower
            and not exists (select from destroyed_key where borrower_id = :borrower)
            """;

    private final JdbcClient jdbc;
    private final KeyWrapping wrapping;
    private final RootSecret root;
    private final SealAlarm alarm;
    private final Cache<BorrowerId, Seal> opened = Caffeine.newBuilder()
            .maximumSize(KEYS_IN_MEMORY)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    BorrowerKeys(JdbcClient jdbc, KeyWrapping wrapping, RootSecret root, SealAlarm alarm)
            throws GeneralSecurityException {
        AeadConfig.register();
        this.jdbc = jdbc;
        this.wrapping = wrapping;
        this.root = root;
        this.alarm = alarm;
    }

    Seal seal(BorrowerId borrower) {
        return opened.get(borrower, this::read);
    }

    /** As the row says now, whatever is in memory. */
    Seal read(BorrowerId borrower) {
        return new Seal(keys(borrower), () -> keys(borrower), alarm.of(borrower));
    }

    void insert(BorrowerId borrower, KeysetHandle keyset) throws GeneralSecurityException {
        jdbc.sql("insert into borrower_key (borrower_id, generation, wrapped) values (?, ?, ?)")
                .params(borrower.value(), wrapping.current(), wrap(borrower, keyset))
                .update();
    }

    /** Keeps others from replacing or destroying it until the end of the transaction. */
    Optional<KeysetHandle> lock(BorrowerId borrower) {
        return stored(FIND + " for update", borrower).map(row -> unwrap(borrower, row));
    }

    void rewrap(BorrowerId borrower, KeysetHandle keyset) throws GeneralSecurityException {
        jdbc.sql("update borrower_key set generation = ?, wrapped = ? where borrower_id = ?")
                .params(wrapping.current(), wrap(borrower, keyset), borrower.value())
                .update();
    }

    /** All processes forget what they have opened. */
    void announce(BorrowerId borrower) {
        jdbc.sql("select pg_notify('borrower_key', ?)")
                .param(borrower.toString())
                .query((row, number) -> number)
                .list();
        opened.invalidate(borrower);
    }

    @Override
    public String channel() {
        return "borrower_key";
    }

    @Override
    public void heard(String payload) {
        opened.invalidate(new BorrowerId(UUID.fromString(payload)));
    }

    @Override
    public void catchUp() {
        opened.invalidateAll();
    }

    private Keys keys(BorrowerId borrower) {
        try {
            var row = stored(FIND, borrower)
                    .orElseThrow(() -> new SealBroken(new GeneralSecurityException("The key was destroyed")));
            var keyset = unwrap(borrower, row);
            var newest = ByteBuffer.allocate(1 + Integer.BYTES)
                    .put(TINK_PREFIX)
                    .putInt(keyset.getPrimary().getId());
            return new Keys(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class), newest.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    private Optional<Wrapped> stored(String sql, BorrowerId borrower) {
        return jdbc.sql(sql)
                .param("borrower", borrower.value())
                .query(this::wrapped)
                .optional();
    }

    private Wrapped wrapped(ResultSet row, int number) throws SQLException {
        var generation = row.getString("generation");
        return new Wrapped(generation == null ? root.firstGeneration() : generation, row.getBytes("wrapped"));
    }

    private byte[] wrap(BorrowerId borrower, KeysetHandle keyset) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, by(wrapping.current()), bytes(borrower));
    }

    private KeysetHandle unwrap(BorrowerId borrower, Wrapped row) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(row.bytes(), by(row.generation()), bytes(borrower));
        } catch (GeneralSecurityException e) {
            alarm.of(borrower).accept("borrower_key.wrapped");
            throw new SealBroken(e);
        }
    }

    /** The port in the shape that Tink asks for. */
    private Aead by(String generation) {
        return new Aead() {
            @Override
            public byte[] encrypt(byte[] secret, byte[] associated) {
                return wrapping.wrap(secret, associated);
            }

            @Override
            public byte[] decrypt(byte[] wrapped, byte[] associated) throws GeneralSecurityException {
                return wrapping.unwrap(generation, wrapped, associated);
            }
        };
    }

    private static byte[] bytes(BorrowerId borrower) {
        return borrower.toString().getBytes(StandardCharsets.UTF_8);
    }

    private record Wrapped(String generation, byte[] bytes) {}
}
