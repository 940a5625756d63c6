package kz.qorgan.signing;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SystemKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the keys, and the private ones that this process has opened. A private key is never outside of here. */
@Repository
class SigningKeys {

    private static final String ENDORSING = "signing key";
    private static final String PUBLISHED =
            "select public_key, since, until, endorsed_by, endorsement from signing_key ";
    private static final String ADD = """
            insert into signing_key (id, public_key, sealed, endorsed_by, endorsement)
            values (:id, :key, :sealed, :endorsedBy, :endorsement) on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Map<String, Ed25519Sign> opened = new ConcurrentHashMap<>();

    SigningKeys(JdbcClient jdbc, SystemKeys keys) {
        this.jdbc = jdbc;
        this.seal = keys.seal("private keys for signing");
    }

    /** Makes the first key of the database; nothing happens where there is one. */
    void makeFirst() {
        if (current().isEmpty()) {
            add(null);
        }
    }

    Signature sign(String purpose, byte[] content) {
        return sign(current().orElseThrow(), purpose, content);
    }

    /** Another key takes the place of the current one, which says so itself before its private part is deleted. */
    String replace() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('qorgan signing key'))")
                .query((row, number) -> number)
                .list();
        var old = current().orElseThrow();
        opened.computeIfAbsent(old.id(), id -> open(old));
        jdbc.sql("update signing_key set sealed = null, until = portal_now() where id = ?")
                .param(old.id())
                .update();
        var next = add(old);
        opened.remove(old.id());
        return next;
    }

    Optional<PublicKey> find(String id) {
        return jdbc.sql("select public_key from signing_key where id = ?")
                .param(id)
                .query(byte[].class)
                .optional()
                .map(PublicKey::new);
    }

    /** The newest first. */
    List<PublishedKey> published() {
        return jdbc.sql(PUBLISHED + "order by until desc nulls first, since desc")
                .query(SigningKeys::publishedKey)
                .list();
    }

    private String add(@Nullable Sealed endorsing) {
        var pair = pair();
        var key = new PublicKey(pair.getPublicKey());
        var sealed = seal.seal(Base64.getEncoder().encodeToString(pair.getPrivateKey()), place(key.id()));
        var pem = key.pem().getBytes(StandardCharsets.UTF_8);
        var endorsement = endorsing == null ? null : sign(endorsing, ENDORSING, pem);
        jdbc.sql(ADD)
                .param("id", key.id())
                .param("key", key.bytes())
                .param("sealed", sealed)
                .param("endorsedBy", endorsement == null ? null : endorsement.keyId())
                .param("endorsement", endorsement == null ? null : endorsement.bytes(), Types.BINARY)
                .update();
        return key.id();
    }

    private Signature sign(Sealed by, String purpose, byte[] content) {
        try {
            var message = PublicKey.message(purpose, content);
            return new Signature(
                    by.id(), opened.computeIfAbsent(by.id(), id -> open(by)).sign(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing failed", e);
        }
    }

    private Ed25519Sign open(Sealed key) {
        try {
            return new Ed25519Sign(Base64.getDecoder().decode(seal.open(key.sealed(), place(key.id()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A private key has 32 bytes", e);
        }
    }

    private Optional<Sealed> current() {
        return jdbc.sql("select id, sealed from signing_key where until is null")
                .query((row, number) -> new Sealed(row.getString("id"), row.getBytes("sealed")))
                .optional();
    }

    private static Ed25519Sign.KeyPair pair() {
        try {
            return Ed25519Sign.KeyPair.newKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be made", e);
        }
    }

    private static PublishedKey publishedKey(ResultSet row, int number) throws SQLException {
        var until = row.getTimestamp("until");
        var endorsedBy = row.getString("endorsed_by");
        return new PublishedKey(
                new PublicKey(row.getBytes("public_key")),
                row.getTimestamp("since").toInstant(),
                until == null ? Optional.empty() : Optional.of(until.toInstant()),
                endorsedBy == null
                        ? Optional.empty()
                        : Optional.of(new Signature(endorsedBy, row.getBytes("endorsement"))));
    }

    private static String place(String id) {
        return "signing_key.sealed " + id;
    }

    private record Sealed(String id, byte[] sealed) {}
}
