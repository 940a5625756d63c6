package kz.qorgan.borrower;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qorgan.borrower.Borrowers.Owing;
import kz.qorgan.kernel.BorrowerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The two columns of a borrower that every sign-in reads, without the weight of the entity. Sees what the transaction has
 * written, not what an entity still holds.
 */
@Repository
class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<BorrowerAccount> withNumber(byte[] numberIndex) {
        return jdbc.sql("select id, status from borrower where number_index = ?")
                .param(numberIndex)
                .query((row, number) -> new BorrowerAccount(
                        new BorrowerId(row.getObject("id", UUID.class)),
                        AccountStatus.valueOf(row.getString("status"))))
                .optional();
    }

    /** Keeps others from changing what the borrower owes and what is stored, until the end of the transaction. */
    boolean lock(BorrowerId id, boolean wait) {
        return jdbc.sql("select true from borrower where id = ? for no key update" + (wait ? "" : " skip locked"))
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    Owing owing(BorrowerId id) {
        return jdbc.sql(
                        "select coalesce(bool_or(closed_on is null), false), max(closed_on) from obligation where borrower_id = ?")
                .param(id.value())
                .query((row, number) ->
                        new Owing(row.getBoolean(1), Optional.ofNullable(row.getObject(2, LocalDate.class))))
                .single();
    }

    /** Those of them who owe something. */
    Set<BorrowerId> owing(Collection<BorrowerId> some) {
        return jdbc.sql("select distinct borrower_id from obligation where closed_on is null and borrower_id = any(?)")
                .param(some.stream().map(BorrowerId::value).toArray(UUID[]::new))
                .query((row, number) -> new BorrowerId(row.getObject("borrower_id", UUID.class)))
                .set();
    }

    boolean isActive(BorrowerId id) {
        return jdbc.sql("select exists (select from borrower where id = ? and status = ?)")
                .params(id.value(), AccountStatus.ACTIVE.name())
                .query(Boolean.class)
                .single();
    }

    /** Whether something is owed; until the transaction ends nobody hands over anything else about the borrower. */
    boolean owes(BorrowerId id) {
        jdbc.sql("select id from borrower where id = ? for share")
                .param(id.value())
                .query(UUID.class)
                .single();
        return jdbc.sql("select exists (select from obligation where borrower_id = ? and closed_on is null)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }
}
