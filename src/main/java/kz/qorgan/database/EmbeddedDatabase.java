package kz.qorgan.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * A PostgreSQL of its own for demonstrations and tests, kept in a folder. Durable: a commit is on disk before it is
 * acknowledged. A server left behind by a killed portal is stopped first, so that the next start finds its data.
 */
final class EmbeddedDatabase implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);
    private static final long ORPHAN_WAIT_SECONDS = 8;
    private static final String SUPERUSER = "postgres";

    private final FileChannel lock;
    private final EmbeddedPostgres postgres;
    private final Path urlFile;

    private EmbeddedDatabase(FileChannel lock, EmbeddedPostgres postgres, Path urlFile) throws IOException {
        this.lock = lock;
        this.postgres = postgres;
        this.urlFile = urlFile;
        Files.writeString(urlFile, url());
    }

    /**
     * The address of the server on the data in {@code folder}, which is made where it is missing. While the portal is being
     * worked on it restarts within its process, and finds the server that it started before.
     */
    static String open(Path folder) {
        var urlFile = folder.resolve("database.url");
        try {
            Files.createDirectories(folder);
            var lock = lock(folder);
            if (lock.isEmpty()) {
                return Files.readString(urlFile);
            }
            var data = folder.resolve("postgresql");
            stopOrphan(data.resolve("postmaster.pid"));
            var embedded = new EmbeddedDatabase(lock.get(), launch(folder, data), urlFile);
            SpringApplication.getShutdownHandlers().add(embedded);
            return embedded.url();
        } catch (IOException e) {
            throw new StartRefused(
                    "The embedded PostgreSQL did not start in the folder %s (%s); look for free disk space and rights there, or name a database in QORGAN_DATABASE_URL."
                            .formatted(folder, e.getMessage()));
        }
    }

    private String url() {
        return postgres.getJdbcUrl(SUPERUSER, SUPERUSER);
    }

    /** Stops the server; runs after everything that uses it has been closed. */
    @Override
    public void run() {
        try {
            Files.deleteIfExists(urlFile);
            postgres.close();
            lock.close();
        } catch (IOException e) {
            LOG.warn("The embedded PostgreSQL did not stop cleanly", e);
        }
    }

    /** Nothing, if this process holds it already. */
    private static Optional<FileChannel> lock(Path folder) throws IOException {
        var channel =
                FileChannel.open(folder.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        throw new StartRefused(
                "Another portal is using the folder %s; stop it, or set QORGAN_DATA_DIR to another folder, or join its database by QORGAN_DATABASE_URL (its address stands in %s)."
                        .formatted(folder, folder.resolve("database.url")));
    }

    private static EmbeddedPostgres launch(Path folder, Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        Files.createDirectories(folder.resolve("programs")).toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(STARTUP_WAIT)
                .setRegisterShutdownHook(false)
                .start();
    }

    /** A killed portal leaves its server running; a second one on the same files cannot start. */
    private static void stopOrphan(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
        if (orphan.isPresent()) {
            LOG.info("Stopping the PostgreSQL that a killed portal left behind");
            stop(orphan.get());
        }
    }

    private static void stop(ProcessHandle server) throws IOException {
        server.destroy();
        try {
            server.onExit().get(ORPHAN_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException slow) {
            throw new IOException("process %d does not stop".formatted(server.pid()), slow);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
