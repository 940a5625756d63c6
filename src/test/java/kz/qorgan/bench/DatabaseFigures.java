package kz.qorgan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;

/** The portal's PostgreSQL as a family of processes. Those that serve the measuring program itself do not count. */
final class DatabaseFigures {

    private final long postmaster;
    private final Set<Long> notCounted = new HashSet<>();

    DatabaseFigures(Path dataFolder) {
        try {
            var file = Files.readAllLines(dataFolder.resolve("postgresql/postmaster.pid"));
            this.postmaster = Long.parseLong(file.getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void doNotCount(long pid) {
        notCounted.add(pid);
    }

    /** Processor time of all, those that have ended included. */
    double cpuMillis() {
        return ProcessFigures.cpuMillisWithEnded(postmaster)
                + children().mapToDouble(ProcessFigures::cpuMillis).sum();
    }

    double megabytes() {
        return ProcessFigures.shareMegabytes(postmaster)
                + children().mapToDouble(ProcessFigures::shareMegabytes).sum();
    }

    long processes() {
        return 1 + children().count();
    }

    private LongStream children() {
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(ProcessHandle::pid)
                .filter(pid -> !notCounted.contains(pid));
    }
}
