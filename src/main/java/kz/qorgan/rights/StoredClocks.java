package kz.qorgan.rights;

import static kz.qorgan.rights.StoredRequests.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.qorgan.rights.RequestClocks.Marks;
import kz.qorgan.rightsclock.Pause;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written down about the clocks of requests: pauses, marks, and how far staff have been reminded. */
@Repository
class StoredClocks {

    private static final String ESCALATE = """
            with reached as (
              select id, case when due_at < portal_now() then 100 when late_at <= portal_now() then 80 else 50 end as percent
              from rights_request where finished_at is null and state <> 'WAITING' and half_at <= portal_now()
              order by due_at for update skip locked)
            update rights_request request set escalated = percent
            from reached where request.id = reached.id and request.escalated < percent
            returning request.id, percent
            """;

    private final JdbcClient jdbc;

    StoredClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From when on it can be reminded of anew, if the marks have moved. */
    void mark(UUID id, Marks marks) {
        jdbc.sql("""
                        update rights_request set half_at = :half, late_at = :late,
                          escalated = case when due_at = :due then escalated else 0 end, due_at = :due where id = :id
                        """)
                .param("due", utc(marks.due()))
                .param("half", utc(marks.half()))
                .param("late", utc(marks.late()))
                .param("id", id)
                .update();
    }

    void pause(UUID id, Instant from) {
        jdbc.sql("insert into rights_pause (request_id, from_at) values (?, ?)")
                .params(id, utc(from))
                .update();
    }

    List<Pause> pauses(UUID id) {
        return jdbc.sql("select from_at, to_at from rights_pause where request_id = ? order by from_at")
                .param(id)
                .query((row, number) -> new Pause(
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("to_at").toInstant()))
                .list();
    }

    Map<UUID, List<Pause>> pauses(Collection<UUID> requests) {
        Map<UUID, List<Pause>> pauses = new HashMap<>();
        jdbc.sql(
                        "select request_id, from_at, to_at from rights_pause where request_id = any(?::uuid[]) order by from_at")
                .param(requests.toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> pauses.computeIfAbsent(
                                Objects.requireNonNull(row.getObject("request_id", UUID.class)),
                                id -> new ArrayList<>())
                        .add(new Pause(
                                row.getTimestamp("from_at").toInstant(),
                                row.getTimestamp("to_at").toInstant())));
        return pauses;
    }

    List<Reached> escalate() {
        return jdbc.sql(ESCALATE)
                .query((row, number) ->
                        new Reached(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getInt("percent")))
                .list();
    }

    /** So much of a term is used. */
    record Reached(UUID request, int percent) {}
}
