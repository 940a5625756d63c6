package kz.qorgan.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database beside the one that all tests share, for what would disturb them: other keys, restored backups. */
public final class OwnDatabase implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String name = "own_%d_%d".formatted(ProcessHandle.current().pid(), COUNTER.incrementAndGet());
    private final HikariDataSource source = new HikariDataSource();

    /** Empty, as the migrations up to this version leave it; up to the newest for {@code latest}. */
    public OwnDatabase(String version) {
        Tables.superuser().sql("create database " + name).update();
        source.setJdbcUrl(url());
        source.setMaximumPoolSize(4);
        migrate(version);
        source.setConnectionInitSql("set role qorgan_app");
    }

    public OwnDatabase() {
        this("latest");
    }

    public void migrate(String version) {
        Flyway.configure()
                .dataSource(url(), "postgres", "")
                .locations("classpath:db/migration", "classpath:db/demo")
                .target(version)
                .load()
                .migrate();
    }

    /** Under which another process reaches it. */
    public String url() {
        return TestDatabase.url().replaceFirst("/postgres(?=\\?)", "/" + name);
    }

    public HikariDataSource source() {
        return source;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @Override
    public void close() {
        source.close();
        Tables.superuser().sql("drop database %s with (force)".formatted(name)).update();
    }
}
