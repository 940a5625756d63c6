package kz.qorgan.auditproof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.qorgan.auditproof.Head.Signed;
import kz.qorgan.signing.PublicKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder outside the database: a file for each head and one with the keys that check them. Nothing is ever written
 * over; what is there already is what an auditor trusts.
 */
@Component
class HeadFiles {

    private static final String KEYS = "signing-keys.pem";
    private static final Pattern HEAD = Pattern.compile("head-\\d+\\.txt");
    private static final Pattern BLOCK = Pattern.compile("(?s)-----BEGIN PUBLIC KEY-----.*?-----END PUBLIC KEY-----");

    private final Path folder;

    HeadFiles(@Value("${qorgan.audit-heads-dir}") Path folder) {
        this.folder = folder;
    }

    /** Writes a head that is not there yet; false where another one of that number is. */
    boolean write(Signed head) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("head-%08d.txt".formatted(head.head().number()));
        if (Files.notExists(file)) {
            Files.writeString(file, head.text(), StandardOpenOption.CREATE_NEW);
        }
        // what another process is just writing is the beginning of it
        return head.text().startsWith(Files.readString(file));
    }

    /** Adds the keys that are not there yet. */
    void write(List<PublicKey> keys) throws IOException {
        Files.createDirectories(folder);
        var known = keys();
        for (var key : keys) {
            if (!known.contains(key)) {
                Files.writeString(
                        folder.resolve(KEYS), key.pem(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }

    List<PublicKey> keys() throws IOException {
        var file = folder.resolve(KEYS);
        return Files.exists(file)
                ? BLOCK.matcher(Files.readString(file))
                        .results()
                        .map(block -> PublicKey.ofPem(block.group()))
                        .toList()
                : List.of();
    }

    /** All heads that are there, in the order of their numbers. A file that is no head is left out. */
    List<Signed> heads() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<Optional<Signed>> heads = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(
                            path -> HEAD.matcher(path.getFileName().toString()).matches())
                    .sorted()
                    .toList()) {
                heads.add(Signed.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
            }
        }
        return heads.stream().flatMap(Optional::stream).toList();
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
