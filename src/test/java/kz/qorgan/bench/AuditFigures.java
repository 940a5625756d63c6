package kz.qorgan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import kz.qorgan.auditproof.VerifyConsoleReport;

/** How much of the record the portal can take while the chain keeps up, and how fast everything is verified. */
final class AuditFigures {

    static final int PER_SECOND = 2_500;
    static final int SECONDS = 30;
    static final int VERIFIED = 1_000_000;

    private static final int BATCHES = 10;
    private static final String ADD = "insert into audit_entry (act, borrower_id, session_id, object, reason) "
            + "select 'reveal_shown', (select array_agg(id) from (select id from borrower limit 200) b)[1 + n % 200], "
            + "gen_random_uuid(), 'document.id-card', 'PURPOSE' from generate_series(1, ?) n";
    private static final String BEHIND = "select coalesce(extract(epoch from now() - min(at)), 0) from audit_entry "
            + "where id > (select coalesce(max(entry_id), 0) from audit_chain)";

    final double slowest;
    final double perSecond;
    final double rowsPerSecond;
    final double rowsPerCpuSecond;

    private AuditFigures(double slowest, double perSecond, double rowsPerSecond, double rowsPerCpuSecond) {
        this.slowest = slowest;
        this.perSecond = perSecond;
        this.rowsPerSecond = rowsPerSecond;
        this.rowsPerCpuSecond = rowsPerCpuSecond;
    }

    static AuditFigures measure(Path dataFolder) {
        try (var connection = DriverManager.getConnection(Files.readString(dataFolder.resolve("database.url")))) {
            var begin = System.nanoTime();
            var slowest = load(connection, begin);
            var perSecond = PER_SECOND * SECONDS / seconds(begin);
            add(connection, VERIFIED);
            waitForChain(connection);
            return verify(dataFolder, slowest, perSecond);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The worst that the chain was behind. */
    private static double load(Connection connection, long begin) throws SQLException {
        var slowest = 0.0;
        for (int batch = 1; batch <= SECONDS * BATCHES; batch++) {
            add(connection, PER_SECOND / BATCHES);
            slowest = Math.max(slowest, number(connection, BEHIND));
            var ahead = begin + batch * 1_000_000_000L / BATCHES - System.nanoTime();
            LockSupport.parkNanos(Math.max(ahead, 0));
        }
        return slowest;
    }

    private static AuditFigures verify(Path folder, double slowest, double perSecond) {
        var program = new VerifyConsoleReport(Map.of("QORGAN_DATA_DIR", folder.toString()));
        program.run();
        var begin = System.nanoTime();
        var cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (program.run() != 0) {
            throw new IllegalStateException("The record is not whole");
        }
        var rows = (double) VERIFIED + PER_SECOND * SECONDS;
        var used = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
        return new AuditFigures(slowest, perSecond, rows / seconds(begin), rows / used);
    }

    private static void waitForChain(Connection connection) throws SQLException {
        while (number(connection, BEHIND) > 0) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static void add(Connection connection, int entries) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setInt(1, entries);
            statement.executeUpdate();
        }
    }

    private static double number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getDouble(1);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
