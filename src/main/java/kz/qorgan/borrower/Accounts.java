package kz.qorgan.borrower;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    Set<BorrowerId> owingNothing(Collection<BorrowerId> ids) {
        return jdbc.sql("""
                        select id from borrower where id = any(?)
                        and not exists (select from obligation where borrower_id = borrower.id and closed_on is null)
                        """)
                .param(ids.stream().map(BorrowerId::value).toArray(UUID[]::new))
                .query((row, number) -> new BorrowerId(row.getObject(1, UUID.class)))
                .set();
    }
}
