package kz.qorgan.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests' rows. */
@Repository
class StoredRequests {

    private static final String READ =
            "select id, number, borrower_id, kind, about, state, reason, submitted_at, due_at, finished_at from rights_request ";

    private final JdbcClient jdbc;

    StoredRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the number is taken. */
    boolean add(UUID id, RequestNumber number, BorrowerId borrower, RequestKind kind, String about, Instant due) {
        return jdbc.sql("""
                                insert into rights_request (id, number, borrower_id, kind, about, due_at)
                                values (?, ?, ?, ?, ?, ?) on conflict (number) do nothing
                                """)
                        .params(id, number.value(), borrower.value(), kind.name(), about, due.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Request> find(UUID id) {
        return jdbc.sql(READ + "where id = ?")
                .param(id)
                .query(StoredRequests::request)
                .optional();
    }

    /** The newest first. */
    List<Request> of(BorrowerId borrower, int most) {
        return jdbc.sql(READ + "where borrower_id = ? order by submitted_at desc limit ?")
                .params(borrower.value(), most)
                .query(StoredRequests::request)
                .list();
    }

    List<Request> open(BorrowerId borrower, RequestKind kind, String about) {
        return jdbc.sql(READ + "where borrower_id = ? and kind = ? and about = ? and state = 'SUBMITTED'")
                .params(borrower.value(), kind.name(), about)
                .query(StoredRequests::request)
                .list();
    }

    /** False if it is not open any more. */
    boolean finish(UUID id, RequestState state, @Nullable String reason) {
        return jdbc.sql("""
                                update rights_request set state = :state, reason = :reason, finished_at = portal_now()
                                where id = :id and state = 'SUBMITTED'
                                """)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        return new Request(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new RequestNumber(row.getString("number")),
                new BorrowerId(Objects.requireNonNull(row.getObject("borrower_id", UUID.class))),
                RequestKind.valueOf(row.getString("kind")),
                row.getString("about"),
                RequestState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
    }
}
