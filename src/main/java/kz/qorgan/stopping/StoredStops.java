package kz.qorgan.stopping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qorgan.consent.Channel;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.stopping.Stop.Progress;
import kz.qorgan.stopping.Stop.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of stops and of who is told about them. */
@Repository
class StoredStops {

    private final JdbcClient jdbc;

    StoredStops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            UUID id,
            BorrowerId borrower,
            Collection<String> purposes,
            Channel channel,
            ReceiptNumber receipt,
            Instant due) {
        jdbc.sql("""
                        insert into processing_stop (id, borrower_id, purposes, channel, receipt, due_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        borrower.value(),
                        purposes.toArray(String[]::new),
                        channel.name(),
                        receipt.toString(),
                        due.atOffset(ZoneOffset.UTC))
                .update();
    }

    void tell(UUID id, UUID stop, BorrowerId borrower, String recipient) {
        jdbc.sql("insert into stop_telling (id, stop_id, borrower_id, recipient) values (?, ?, ?, ?)")
                .params(id, stop, borrower.value(), recipient)
                .update();
    }

    /** The newest first. */
    List<Stop> of(BorrowerId borrower) {
        Map<UUID, List<Telling>> tellings = jdbc
                .sql("select * from stop_telling where borrower_id = ? order by recipient")
                .param(borrower.value())
                .query((row, number) -> Map.entry(id(row, "stop_id"), telling(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select * from processing_stop where borrower_id = ? order by stopped_at desc, id")
                .param(borrower.value())
                .query((row, number) -> stop(row, tellings.getOrDefault(id(row, "id"), List.of())))
                .list();
    }

    /** False if it has moved on already, or has not come so far. */
    boolean move(UUID telling, Progress from, Progress to) {
        return jdbc.sql("update stop_telling set state = ?, changed_at = portal_now() where id = ? and state = ?")
                        .params(to.name(), telling, from.name())
                        .update()
                == 1;
    }

    private static Stop stop(ResultSet row, List<Telling> tellings) throws SQLException {
        return new Stop(
                id(row, "id"),
                List.of((String[]) row.getArray("purposes").getArray()),
                Channel.valueOf(row.getString("channel")),
                new ReceiptNumber(row.getString("receipt")),
                row.getTimestamp("stopped_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                tellings);
    }

    private static Telling telling(ResultSet row) throws SQLException {
        return new Telling(
                id(row, "id"),
                row.getString("recipient"),
                Progress.valueOf(row.getString("state")),
                row.getTimestamp("changed_at").toInstant());
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}
