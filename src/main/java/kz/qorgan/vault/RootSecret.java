package kz.qorgan.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import kz.qorgan.database.StartRefused;
import kz.qorgan.vault.FileKeys.MasterKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the keys of all purposes are derived from. Lies in the database, wrapped by the master key, so that replacing the
 * master key changes no blind index and no cookie. Refuses a start with a master key that does not fit the database.
 */
final class RootSecret {

    private static final byte[] PLACE = "vault_root.wrapped".getBytes(StandardCharsets.UTF_8);

    private final MasterKey secret;
    private final String firstGeneration;

    private RootSecret(MasterKey secret, String firstGeneration) {
        this.secret = secret;
        this.firstGeneration = firstGeneration;
    }

    /** @param possible the master keys of a time when the root secret was the master key itself */
    static RootSecret of(JdbcClient jdbc, KeyWrapping wrapping, List<MasterKey> possible, SecureRandom random) {
        if (read(jdbc).isEmpty()) {
            keep(jdbc, wrapping, former(jdbc, possible).orElseGet(() -> fresh(random)));
        }
        var kept = read(jdbc).orElseThrow();
        var root = new RootSecret(open(kept, wrapping), kept.firstGeneration());
        root.refuseForeign(jdbc);
        root.refuseMissingGeneration(jdbc, wrapping);
        return root;
    }

    byte[] derive(String purpose) {
        return secret.derive(purpose);
    }

    /** The generation of borrower keys that name none. */
    String firstGeneration() {
        return firstGeneration;
    }

    /** Wraps it by the current master key, and nothing but the wrapping changes. */
    void rewrap(JdbcClient jdbc, KeyWrapping wrapping) {
        jdbc.sql("update vault_root set generation = ?, wrapped = ? where generation <> ?")
                .params(wrapping.current(), wrapping.wrap(secret.bytes(), PLACE), wrapping.current())
                .update();
    }

    private static void keep(JdbcClient jdbc, KeyWrapping wrapping, MasterKey secret) {
        var isOld = wrapping.opens(secret.generation());
        jdbc.sql(
                        "insert into vault_root (generation, wrapped, first_generation) values (?, ?, ?) on conflict do nothing")
                .params(
                        wrapping.current(),
                        wrapping.wrap(secret.bytes(), PLACE),
                        isOld ? secret.generation() : wrapping.current())
                .update();
    }

    /** A database from before the root secret was derived from its master key: that very key goes on as the secret. */
    private static Optional<MasterKey> former(JdbcClient jdbc, List<MasterKey> possible) {
        var check =
                jdbc.sql("select value from vault_check").query(byte[].class).optional();
        return check.map(value -> possible.stream()
                .filter(key -> MessageDigest.isEqual(key.derive("check"), value))
                .findFirst()
                .orElseThrow(RootSecret::foreign));
    }

    private static MasterKey fresh(SecureRandom random) {
        var bytes = new byte[MasterKey.BYTES];
        random.nextBytes(bytes);
        return new MasterKey(bytes);
    }

    private static MasterKey open(Kept kept, KeyWrapping wrapping) {
        try {
            return new MasterKey(wrapping.unwrap(kept.generation(), kept.wrapped(), PLACE));
        } catch (GeneralSecurityException anotherKey) {
            throw foreign();
        }
    }

    private void refuseForeign(JdbcClient jdbc) {
        var check = derive("check");
        jdbc.sql("insert into vault_check (value) values (?) on conflict do nothing")
                .param(check)
                .update();
        var kept = jdbc.sql("select value from vault_check").query(byte[].class).single();
        if (!MessageDigest.isEqual(check, kept)) {
            throw foreign();
        }
    }

    private void refuseMissingGeneration(JdbcClient jdbc, KeyWrapping wrapping) {
        var used = jdbc.sql(BorrowerKeys.GENERATIONS)
                .param("first", firstGeneration)
                .query(String.class)
                .list();
        if (!used.stream().allMatch(wrapping::opens)) {
            throw new StartRefused(
                    "Borrower keys in this database are still wrapped by a former master key; put that key back into QORGAN_MASTER_KEY_FILE as a further line, and start once with --rotate-master-key.");
        }
    }

    private static Optional<Kept> read(JdbcClient jdbc) {
        return jdbc.sql("select generation, wrapped, first_generation from vault_root")
                .query((row, number) -> new Kept(
                        row.getString("generation"), row.getBytes("wrapped"), row.getString("first_generation")))
                .optional();
    }

    private static StartRefused foreign() {
        return new StartRefused(
                "This database was made with another master key; name the right file in QORGAN_MASTER_KEY_FILE, or another database in QORGAN_DATABASE_URL.");
    }

    @Override
    public String toString() {
        return "***";
    }

    private record Kept(String generation, byte[] wrapped, String firstGeneration) {}
}
