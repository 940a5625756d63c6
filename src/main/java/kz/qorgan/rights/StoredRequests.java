package kz.qorgan.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.rights.RequestClocks.Marks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests' rows. A step is taken by one statement, so that of many at once one takes it. */
@Repository
class StoredRequests {

    private static final String READ = """
            select id, number, borrower_id, kind, about, state, reason, submitted_at, due_at, clock_from, decided_at,
              finished_at, paused_at, steps_done, escalated from rights_request\s""";

    private static final String ADD = """
            insert into rights_request (id, number, borrower_id, asked_by, kind, about, clock_from, due_at, half_at, late_at)
            values (:id, :number, :borrower, :stranger, :kind, :about, portal_now(), :due, :half, :late)
            on conflict (number) do nothing
            """;

    private static final String MOVE = """
            update rights_request set state = :to, reason = coalesce(:reason, reason),
              decided_at = case when :decision then portal_now() else decided_at end,
              finished_at = case when :last then portal_now() end,
              paused_at = case when :to = 'WAITING' then portal_now() end
            where id = :id and state = any(:before)
            """;

    private final JdbcClient jdbc;

    StoredRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the number is taken. */
    boolean add(UUID id, RequestNumber number, Asker asker, RequestKind kind, String about, Marks marks) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("number", number.value())
                        .param(
                                "borrower",
                                asker.borrower().map(BorrowerId::value).orElse(null),
                                Types.OTHER)
                        .param("stranger", asker.stranger().orElse(null), Types.OTHER)
                        .param("kind", kind.name())
                        .param("about", about)
                        .param("due", utc(marks.due()))
                        .param("half", utc(marks.half()))
                        .param("late", utc(marks.late()))
                        .update()
                == 1;
    }

    Optional<Request> find(UUID id) {
        return jdbc.sql(READ + "where id = ?")
                .param(id)
                .query(StoredRequests::request)
                .optional();
    }

    Optional<Request> find(RequestNumber number) {
        return jdbc.sql(READ + "where number = ?")
                .param(number.value())
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
        return jdbc.sql(
                        READ
                                + "where borrower_id = ? and kind = ? and about = ? and decided_at is null and finished_at is null")
                .params(borrower.value(), kind.name(), about)
                .query(StoredRequests::request)
                .list();
    }

    List<Request> ofHolder(UUID holder) {
        return jdbc.sql(READ + "where asked_by = ? order by submitted_at desc")
                .param(holder)
                .query(StoredRequests::request)
                .list();
    }

    Optional<UUID> holderOf(UUID id) {
        return jdbc.sql("select asked_by from rights_request where id = ? and asked_by is not null")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    /** All that is not at its end, the most urgent first. */
    List<Request> queue(int most) {
        return jdbc.sql(READ + "where finished_at is null order by due_at, submitted_at limit ?")
                .param(most)
                .query(StoredRequests::request)
                .list();
    }

    List<Request> running() {
        return jdbc.sql(READ + "where finished_at is null")
                .query(StoredRequests::request)
                .list();
    }

    /** False if the step is not possible, or somebody else has just taken one. */
    boolean move(UUID id, Set<RequestState> before, RequestState to, @Nullable String reason) {
        return jdbc.sql(MOVE)
                        .param("to", to.name())
                        .param("reason", reason, Types.VARCHAR)
                        .param("decision", to.isDecision())
                        .param("last", to.isLast())
                        .param("id", id)
                        .param("before", before.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    boolean meet(UUID id, int stepsDone) {
        return jdbc.sql(
                                "update rights_request set steps_done = ? + 1 where id = ? and steps_done = ? and finished_at is null")
                        .params(stepsDone, id, stepsDone)
                        .update()
                == 1;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        return new Request(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new RequestNumber(row.getString("number")),
                Optional.ofNullable(row.getObject("borrower_id", UUID.class)).map(BorrowerId::new),
                RequestKind.valueOf(row.getString("kind")),
                row.getString("about"),
                RequestState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                new Request.Times(
                        row.getTimestamp("clock_from").toInstant(),
                        instant(row, "decided_at"),
                        instant(row, "finished_at"),
                        instant(row, "paused_at")),
                row.getInt("steps_done"),
                row.getInt("escalated"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    /** Who asks: a borrower, or the holder of a number who is none. */
    record Asker(Optional<BorrowerId> borrower, Optional<UUID> stranger) {}
}
