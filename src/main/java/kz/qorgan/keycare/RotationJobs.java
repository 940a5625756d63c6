package kz.qorgan.keycare;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.KeyRenewal.Batch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that say how far each rotation has come, and the lock that keeps it to one process. */
@Component
class RotationJobs {

    /** One that was interrupted goes on; one that came to its end begins again. */
    private static final String BEGIN = """
            insert into key_rotation as job (kind) values (?)
            on conflict (kind) do update
            set started_at = portal_now(), finished_at = null, position = null, done = 0
            where job.finished_at is not null
            """;

    /** Falls with the connection, so also when the process is killed. */
    private static final String TAKE = "select pg_try_advisory_lock(hashtext('qorgan key rotation'))";

    private static final String GIVE_BACK = "select pg_advisory_unlock(hashtext('qorgan key rotation'))";

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    RotationJobs(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** Nothing, if another process is at it. */
    <T> Optional<T> alone(Supplier<T> work) {
        try (var connection = dataSource.getConnection()) {
            if (!ask(connection, TAKE)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                ask(connection, GIVE_BACK);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    void begin(Rotation rotation) {
        jdbc.sql(BEGIN).param(rotation.name()).update();
    }

    /** Locked until the end of the transaction, so that what is done and what is said about it cannot differ. */
    Job lock(Rotation rotation) {
        return jdbc.sql("select started_at, position, done from key_rotation where kind = ? for update")
                .param(rotation.name())
                .query((row, number) -> new Job(
                        row.getTimestamp("started_at").toInstant(),
                        Optional.ofNullable(row.getObject("position", UUID.class))
                                .map(BorrowerId::new)
                                .orElse(null),
                        row.getLong("done")))
                .single();
    }

    void advance(Rotation rotation, Batch batch) {
        jdbc.sql("update key_rotation set position = ?, done = done + ? where kind = ?")
                .params(batch.last().value(), batch.done(), rotation.name())
                .update();
    }

    /** From the first borrower again, for those who came meanwhile. */
    void rewind(Rotation rotation) {
        jdbc.sql("update key_rotation set position = null where kind = ?")
                .param(rotation.name())
                .update();
    }

    void finish(Rotation rotation) {
        jdbc.sql("update key_rotation set finished_at = portal_now() where kind = ?")
                .param(rotation.name())
                .update();
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /**
     * How far it has come.
     *
     * @param position up to where all have been gone through; from the beginning if nowhere yet
     */
    record Job(Instant startedAt, @Nullable BorrowerId position, long done) {}
}
