package kz.qorgan.withdrawal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.purposes.ConsentPurpose;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SealedTable;
import kz.qorgan.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of withdrawals; the text that was shown is sealed with the borrower's own key. */
@Repository
class StoredWithdrawals {

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredWithdrawals(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(
            UUID id,
            BorrowerId borrower,
            Plan plan,
            Language language,
            String proof,
            List<ReceiptNumber> receipts,
            Instant due) {
        jdbc.sql("""
                        insert into withdrawal (id, borrower_id, stopped, refused, left_standing, language,
                          sealed_text, text_hash, proof, receipts, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        borrower.value(),
                        ids(plan.stops()),
                        ids(plan.refused()),
                        plan.choice().leaveStanding() && plan.isRefusedInPart(),
                        language.tag(),
                        vault.of(borrower).seal(plan.text(), place(id)),
                        plan.hash(),
                        proof,
                        receipts.stream().map(ReceiptNumber::toString).toArray(String[]::new),
                        due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Withdrawal> of(BorrowerId borrower) {
        var seal = vault.of(borrower);
        return jdbc.sql("select * from withdrawal where borrower_id = ? order by made_at desc, id")
                .param(borrower.value())
                .query((row, number) -> withdrawal(row, seal))
                .list();
    }

    private static Withdrawal withdrawal(ResultSet row, Seal seal) throws SQLException {
        var id = Objects.requireNonNull(row.getObject("id", UUID.class));
        return new Withdrawal(
                id,
                List.of((String[]) row.getArray("stopped").getArray()),
                List.of((String[]) row.getArray("refused").getArray()),
                row.getBoolean("left_standing"),
                Language.of(row.getString("language")),
                seal.open(row.getBytes("sealed_text"), place(id)),
                row.getString("text_hash"),
                row.getString("proof"),
                List.of((String[]) row.getArray("receipts").getArray()),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("due_at").toInstant());
    }

    @Bean
    static SealedTable sealedWithdrawals() {
        return SealedTable.of("withdrawal", "id").column("sealed_text", row -> place(UUID.fromString(row.key("id"))));
    }

    private static String[] ids(List<ConsentPurpose> purposes) {
        return purposes.stream().map(ConsentPurpose::id).toArray(String[]::new);
    }

    private static String place(UUID id) {
        return "withdrawal.sealed_text " + id;
    }
}
