package kz.qorgan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.qorgan.journeys.PortalProcess;
import org.springframework.util.FileSystemUtils;

/**
 * The portal under measurement, on a folder of its own. The limits keep their shape and count and write as always, but
 * are so wide that one address may sign in thousands of times.
 */
final class MeasuredPortal implements AutoCloseable {

    private static final String FOUR = "900000/60s interval,900000/15m,900000/1h,900000/24h";
    private static final String TWO = "900000/10m,900000/24h";

    private static final String[] WIDE_LIMITS = {
        "--qorgan.limits.rows.send-number=" + FOUR,
        "--qorgan.limits.rows.send-number-known-device=" + FOUR,
        "--qorgan.limits.rows.send-browser=" + TWO,
        "--qorgan.limits.rows.send-ipv4=" + TWO,
        "--qorgan.limits.rows.send-ipv6=" + TWO,
        "--qorgan.limits.rows.send-global=900000/1m,900000/1h,900000/24h",
        "--qorgan.limits.rows.guess-browser=900000/1h",
        "--qorgan.limits.rows.guess-ipv4=900000/1h",
        "--qorgan.limits.rows.guess-ipv6=900000/1h"
    };

    private final Path folder;
    private final PortalProcess process;
    private final double secondsToStart;

    private MeasuredPortal(Path folder, PortalProcess process, double secondsToStart) {
        this.folder = folder;
        this.process = process;
        this.secondsToStart = secondsToStart;
    }

    static Path newFolder() {
        try {
            return Files.createTempDirectory("qorgan-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MeasuredPortal start(Path folder) {
        var variables = Map.of(
                "QORGAN_PROFILE", "demo",
                "QORGAN_LIMITS", "track",
                "QORGAN_DATA_DIR", folder.toString());
        var begin = System.nanoTime();
        var process = PortalProcess.launch(variables, WIDE_LIMITS).ready();
        return new MeasuredPortal(folder, process, (System.nanoTime() - begin) / 1e9);
    }

    /** The numbers of the invented borrowers that have no loans. */
    static List<String> numbers() {
        return IntStream.rangeClosed(101, 300)
                .mapToObj("+77710000%03d"::formatted)
                .toList();
    }

    Path folder() {
        return folder;
    }

    String address() {
        return process.address();
    }

    double secondsToStart() {
        return secondsToStart;
    }

    long pid() {
        return process.pid();
    }

    DatabaseFigures database() {
        return new DatabaseFigures(folder);
    }

    DemoPhones phones() {
        return new DemoPhones(folder);
    }

    @Override
    public void close() {
        process.close();
    }
}
