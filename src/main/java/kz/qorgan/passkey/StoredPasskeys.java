package kz.qorgan.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.stereotype.Repository;

/** Which second factor a credential is, whose, and what its owner calls it. */
@Repository
class StoredPasskeys {

    private static final String COLUMNS = "factor_id, borrower_id, credential_id, sealed_name, last_used_at";

    private final JdbcClient jdbc;
    private final RandomValues random;

    StoredPasskeys(JdbcClient jdbc, RandomValues random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    /**
     * The borrower as authenticators know one: by a random handle. Holds the row, so that two passkeys of one borrower are
     * added one after the other.
     *
     * @param shown what the authenticator shows its owner; it is not kept
     */
    PublicKeyCredentialUserEntity holder(BorrowerId borrower, String shown) {
        jdbc.sql("insert into user_entities (id, name, display_name) values (?, ?, '') on conflict (name) do nothing")
                .params(random.token(), borrower.toString())
                .update();
        var handle = jdbc.sql("select id from user_entities where name = ? for update")
                .param(borrower.toString())
                .query(String.class)
                .single();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Bytes.fromBase64(handle))
                .name(shown)
                .displayName(shown)
                .build();
    }

    List<Row> of(BorrowerId borrower) {
        return jdbc.sql("select " + COLUMNS + " from passkey where borrower_id = ?")
                .param(borrower.value())
                .query(StoredPasskeys::row)
                .list();
    }

    /** Whose passkey a credential is. Holds the row, so that of two answers at once the later sees the other's counter. */
    Optional<Row> with(Bytes credential) {
        return jdbc.sql("select " + COLUMNS + " from passkey where credential_id = ? for update")
                .param(credential.toBase64UrlString())
                .query(StoredPasskeys::row)
                .optional();
    }

    void add(UUID factor, BorrowerId owner, Bytes credential, byte[] sealedName) {
        jdbc.sql("insert into passkey (factor_id, borrower_id, credential_id, sealed_name)"
                        + " values (:factor, :borrower, :credential, :name)")
                .param("factor", factor)
                .param("borrower", owner.value())
                .param("credential", credential.toBase64UrlString())
                .param("name", sealedName)
                .update();
    }

    void used(UUID factor) {
        jdbc.sql("update passkey set last_used_at = portal_now() where factor_id = ?")
                .param(factor)
                .update();
    }

    boolean rename(UUID factor, BorrowerId owner, byte[] sealedName) {
        return jdbc.sql("update passkey set sealed_name = ? where factor_id = ? and borrower_id = ?")
                        .params(sealedName, factor, owner.value())
                        .update()
                == 1;
    }

    /** The public key goes too: nothing that this passkey signs is worth anything any more. */
    void delete(UUID factor) {
        jdbc.sql("with gone as (delete from passkey where factor_id = ? returning credential_id)"
                        + " select credential_id from gone")
                .param(factor)
                .query(String.class)
                .optional()
                .ifPresent(credential -> jdbc.sql("delete from user_credentials where credential_id = ?")
                        .param(credential)
                        .update());
    }

    @Bean
    static SealedTable sealedPasskeys() {
        return SealedTable.of("passkey", "factor_id")
                .column("sealed_name", row -> placeOfName(UUID.fromString(row.key("factor_id"))));
    }

    /** Where the name of a passkey is sealed for. */
    static String placeOfName(UUID factor) {
        return "passkey.name." + factor;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                uuid(row, "factor_id"),
                new BorrowerId(uuid(row, "borrower_id")),
                Bytes.fromBase64(row.getString("credential_id")),
                row.getBytes("sealed_name"),
                Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    /** A passkey as it is stored. */
    record Row(UUID factor, BorrowerId owner, Bytes credential, byte[] sealedName, Optional<Instant> lastUsedAt) {}
}
