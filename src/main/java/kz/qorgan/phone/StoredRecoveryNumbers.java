package kz.qorgan.phone;

import java.util.Optional;
import kz.qorgan.catalogue.Source;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.personaldata.MyData.KeptElsewhere.Value;
import kz.qorgan.session.SignedInBorrower;
import kz.qorgan.vault.SealedTable;
import kz.qorgan.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of second numbers, sealed with the borrower's own key. */
@Repository
class StoredRecoveryNumbers {

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredRecoveryNumbers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<MobileNumber> of(BorrowerId borrower) {
        return jdbc.sql("select sealed_number from recovery_number where borrower_id = ?")
                .param(borrower.value())
                .query(byte[].class)
                .optional()
                .map(number -> new MobileNumber(vault.of(borrower).open(number, place(borrower))));
    }

    /** The same with its way here: its owner said it. */
    Optional<Value> kept(BorrowerId borrower) {
        return jdbc.sql("select sealed_number, added_at from recovery_number where borrower_id = ?")
                .param(borrower.value())
                .query((row, number) -> new Value(
                        vault.of(borrower).open(row.getBytes("sealed_number"), place(borrower)),
                        Source.PERSON,
                        row.getTimestamp("added_at").toInstant()))
                .optional();
    }

    void put(SignedInBorrower me, MobileNumber number) {
        jdbc.sql("""
                        insert into recovery_number (borrower_id, sealed_number, session_id)
                        values (:borrower, :number, :session)
                        on conflict (borrower_id) do update set sealed_number = excluded.sealed_number,
                          session_id = excluded.session_id, added_at = portal_now()
                        """)
                .param("borrower", me.borrower().value())
                .param("number", vault.of(me.borrower()).seal(number.e164(), place(me.borrower())))
                .param("session", me.session().value())
                .update();
    }

    boolean delete(BorrowerId borrower) {
        return jdbc.sql("delete from recovery_number where borrower_id = ?")
                        .param(borrower.value())
                        .update()
                == 1;
    }

    @Bean
    static SealedTable sealedRecoveryNumbers() {
        return SealedTable.of("recovery_number").column("sealed_number", row -> place(row.borrower()));
    }

    private static String place(BorrowerId borrower) {
        return "recovery_number.sealed_number " + borrower;
    }
}
