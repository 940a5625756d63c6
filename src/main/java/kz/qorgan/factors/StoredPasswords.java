package kz.qorgan.factors;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.SealedTable;
import kz.qorgan.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of passwords: hashes, sealed with the borrower's key, so that a stolen dump cannot even be guessed at. */
@Repository
class StoredPasswords {

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredPasswords(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<Stored> of(BorrowerId borrower) {
        return jdbc.sql("select factor_id, sealed_hash from password where borrower_id = ?")
                .param(borrower.value())
                .query((row, number) -> new Stored(
                        Objects.requireNonNull(row.getObject("factor_id", UUID.class)),
                        vault.of(borrower).open(row.getBytes("sealed_hash"), place(borrower))))
                .optional();
    }

    void put(BorrowerId borrower, UUID factor, String hash) {
        jdbc.sql("""
                        insert into password (borrower_id, factor_id, sealed_hash) values (:borrower, :factor, :hash)
                        on conflict (borrower_id) do update set factor_id = excluded.factor_id,
                          sealed_hash = excluded.sealed_hash
                        """)
                .param("borrower", borrower.value())
                .param("factor", factor)
                .param("hash", vault.of(borrower).seal(hash, place(borrower)))
                .update();
    }

    void delete(BorrowerId borrower) {
        jdbc.sql("delete from password where borrower_id = ?")
                .param(borrower.value())
                .update();
    }

    @Bean
    static SealedTable sealedPasswords() {
        return SealedTable.of("password").column("sealed_hash", row -> place(row.borrower()));
    }

    private static String place(BorrowerId borrower) {
        return "password.sealed_hash " + borrower;
    }

    /** A password as it is kept: which factor it is, and its Argon2id hash. */
    record Stored(UUID factor, String hash) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
