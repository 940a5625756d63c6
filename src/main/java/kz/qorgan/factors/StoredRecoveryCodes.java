package kz.qorgan.factors;

import java.util.List;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.SystemKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of saved recovery codes. A keyed hash is enough for 80 random bits: what a slow hash protects is what people
 * think up.
 */
@Repository
class StoredRecoveryCodes {

    private final JdbcClient jdbc;
    private final KeyedHash hash;

    StoredRecoveryCodes(JdbcClient jdbc, SystemKeys keys) {
        this.jdbc = jdbc;
        this.hash = keys.hash("recovery codes");
    }

    /** All former codes are worth nothing from now on. */
    void replace(BorrowerId borrower, UUID factor, List<RecoveryCode> codes) {
        delete(borrower);
        codes.forEach(code -> jdbc.sql("insert into recovery_code (borrower_id, hash, factor_id) values (?, ?, ?)")
                .params(borrower.value(), hashOf(borrower, code), factor)
                .update());
    }

    void delete(BorrowerId borrower) {
        jdbc.sql("delete from recovery_code where borrower_id = ?")
                .param(borrower.value())
                .update();
    }

    /** True for one caller only. */
    boolean use(BorrowerId borrower, RecoveryCode code) {
        return jdbc.sql("delete from recovery_code where borrower_id = ? and hash = ?")
                        .params(borrower.value(), hashOf(borrower, code))
                        .update()
                == 1;
    }

    int left(BorrowerId borrower) {
        return jdbc.sql("select count(*) from recovery_code where borrower_id = ?")
                .param(borrower.value())
                .query(Integer.class)
                .single();
    }

    private byte[] hashOf(BorrowerId borrower, RecoveryCode code) {
        return hash.of(borrower + " " + code.characters());
    }
}
