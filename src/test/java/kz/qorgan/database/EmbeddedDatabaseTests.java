package kz.qorgan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of demonstrations, as a portal that restarts within its process meets it. */
class EmbeddedDatabaseTests {

    private static final Path FOLDER = Path.of("target/embedded-database");

    /** No application runs here that would stop the server at its end. */
    @AfterAll
    static void stopServer() throws IOException {
        var pid =
                Files.readAllLines(FOLDER.resolve("postgresql/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroy);
    }

    @Test
    void restartWithinTheProcessFindsTheServerOfTheFirstStart() throws IOException {
        var url = EmbeddedDatabase.open(FOLDER);
        assertThat(EmbeddedDatabase.open(FOLDER))
                .isEqualTo(url)
                .isEqualTo(Files.readString(FOLDER.resolve("database.url")));
        assertThat(JdbcClient.create(new DriverManagerDataSource(url))
                        .sql("select 1")
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
