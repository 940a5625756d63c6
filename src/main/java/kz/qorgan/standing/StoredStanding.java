package kz.qorgan.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of waiting withdrawals. */
@Repository
class StoredStanding {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String READ =
            "select id, purpose, proof, state, made_at, ended_at from standing_withdrawal where borrower_id = ? ";

    private final JdbcClient jdbc;

    StoredStanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if one waits already. */
    boolean add(UUID id, BorrowerId borrower, String purpose, String proof, String shownHash) {
        return jdbc.sql("""
                                insert into standing_withdrawal (id, borrower_id, purpose, proof, shown_hash)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(id, borrower.value(), purpose, proof, shownHash)
                        .update()
                == 1;
    }

    /** The newest first. */
    List<StandingWish> of(BorrowerId borrower) {
        return jdbc.sql(READ + "order by made_at desc, id")
                .param(borrower.value())
                .query(StoredStanding::wish)
                .list();
    }

    /** Takes those that wait; of many callers at once one gets them, until its transaction ends. */
    List<StandingWish> claim(BorrowerId borrower) {
        return jdbc.sql(READ + "and state = 'WAITING' order by made_at, id for update skip locked")
                .param(borrower.value())
                .query(StoredStanding::wish)
                .list();
    }

    boolean end(UUID id, BorrowerId owner, StandingWish.State how, @Nullable UUID stop) {
        return jdbc.sql("""
                                update standing_withdrawal set state = :how, ended_at = portal_now(), stop_id = :stop
                                where id = :id and borrower_id = :owner and state = 'WAITING'
                                """)
                        .param("how", how.name())
                        .param("stop", stop)
                        .param("id", id)
                        .param("owner", owner.value())
                        .update()
                == 1;
    }

    /** What these borrowers owe has changed. */
    void markReady(Collection<BorrowerId> borrowers) {
        jdbc.sql("""
                        update standing_withdrawal set ready_at = portal_now()
                        where borrower_id = any(?) and state = 'WAITING'
                        """)
                .param(borrowers.stream().map(BorrowerId::value).toArray(UUID[]::new))
                .update();
    }

    void notReady(BorrowerId borrower) {
        jdbc.sql("update standing_withdrawal set ready_at = null where borrower_id = ? and state = 'WAITING'")
                .param(borrower.value())
                .update();
    }

    /** Whose withdrawals are to be looked at, those that have waited longest first. */
    List<BorrowerId> ready(int most) {
        return jdbc.sql("""
                        select borrower_id from standing_withdrawal where state = 'WAITING' and ready_at is not null
                        group by borrower_id order by min(ready_at) limit ?
                        """).param(most).query(StoredStanding::borrower).list();
    }

    /** Everybody who has one waiting that nothing has called up, a page at a time. */
    List<BorrowerId> waiting(Optional<BorrowerId> after, int most) {
        return jdbc.sql("""
                        select distinct borrower_id from standing_withdrawal
                        where state = 'WAITING' and ready_at is null and borrower_id > ? order by borrower_id limit ?
                        """)
                .params(after.map(BorrowerId::value).orElse(BEFORE_ALL), most)
                .query(StoredStanding::borrower)
                .list();
    }

    private static BorrowerId borrower(ResultSet row, int number) throws SQLException {
        return new BorrowerId(Objects.requireNonNull(row.getObject(1, UUID.class)));
    }

    private static StandingWish wish(ResultSet row, int number) throws SQLException {
        return new StandingWish(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("purpose"),
                row.getString("proof"),
                StandingWish.State.valueOf(row.getString("state")),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
