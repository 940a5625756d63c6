package kz.qorgan.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One real PostgreSQL for all tests of a run, empty at its beginning. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres POSTGRES = start();
    private static final String AUDIT_HEADS =
            "target/audit-heads-%d".formatted(ProcessHandle.current().pid());
    private static final String DESTROYED_KEYS =
            "target/destroyed-keys-%d.log".formatted(ProcessHandle.current().pid());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "testDatabase",
                        Map.of(
                                "qorgan.database.url",
                                url(),
                                "qorgan.destroyed-keys-file",
                                DESTROYED_KEYS,
                                "qorgan.audit-heads-dir",
                                AUDIT_HEADS)));
    }

    /** The address under which the portal, and a second process, reaches the database. */
    public static String url() {
        return POSTGRES.getJdbcUrl("postgres", "postgres");
    }

    /** With the rights of the superuser: for looking at what the portal cannot see, and for moving the clock. */
    public static DataSource superuser() {
        return POSTGRES.getPostgresDatabase();
    }

    private static EmbeddedPostgres start() {
        try {
            var programs = Files.createDirectories(Path.of("target/postgresql")).toFile();
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(programs)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
