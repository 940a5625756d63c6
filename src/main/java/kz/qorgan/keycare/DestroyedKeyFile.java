package kz.qorgan.keycare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.SystemKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A list of destroyed keys outside the database, which no backup of the database takes back. A line is a keyed hash of
 * the borrower's id: nobody learns from it who it was, and nobody can add one who does not hold the root secret.
 */
@Component
class DestroyedKeyFile {

    private final Path file;
    private final KeyedHash marks;

    DestroyedKeyFile(@Value("${qorgan.destroyed-keys-file}") Path file, SystemKeys keys) {
        this.file = file;
        this.marks = keys.hash("destroyed keys");
    }

    String markOf(BorrowerId borrower) {
        return HexFormat.of().formatHex(marks.of(borrower.toString()));
    }

    /** Empty before anything was destroyed. */
    Set<String> read() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(String::strip).collect(Collectors.toSet())
                    : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds those that are not there yet, and returns when they are on the disk. */
    void append(Collection<String> destroyed) {
        var missing = new TreeSet<>(destroyed);
        missing.removeAll(read());
        if (!missing.isEmpty()) {
            write(missing.stream().map(mark -> mark + "\n").collect(Collectors.joining()));
        }
    }

    /** Fails where nothing could be added, before a key is destroyed that could then come back. */
    void checkWritable() {
        write("");
    }

    private void write(String lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(
                    file,
                    lines.getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
