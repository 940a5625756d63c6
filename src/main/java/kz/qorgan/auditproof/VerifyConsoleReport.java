package kz.qorgan.auditproof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.qorgan.auditproof.Head.Signed;
import kz.qorgan.signing.PublicKey;

/**
 * {@code audit verify}: the verification as a program of its own, for an auditor who has the jar, may read the database
 * and holds the heads. No key, no configuration of the portal, and the portal need not run.
 */
public final class VerifyConsoleReport {

    private static final int NOT_WHOLE = 1;
    private static final int NOT_VERIFIED = 2;

    private final PrintStream out = System.out;
    private final Map<String, String> settings;

    /** @param settings the variables that are documented in the README */
    public VerifyConsoleReport(Map<String, String> settings) {
        this.settings = settings;
    }

    /** The exit code: 0 when all is as it was recorded, 1 when it is not, and 2 when nobody can say. */
    public int run() {
        var url = url();
        if (url.isEmpty()) {
            out.println("Name the database in QORGAN_DATABASE_URL, or start the portal whose database it is.");
            return NOT_VERIFIED;
        }
        try (var connection = DriverManager.getConnection(
                url.get(), settings.get("QORGAN_DATABASE_USERNAME"), settings.get("QORGAN_DATABASE_PASSWORD"))) {
            return report(verify(connection, new HeadFiles(folder())));
        } catch (SQLException e) {
            out.println("The database cannot be read: " + e.getMessage());
            return NOT_VERIFIED;
        } catch (IOException e) {
            out.println("The heads cannot be read in " + folder());
            return NOT_VERIFIED;
        }
    }

    private AuditProof.Result verify(Connection connection, HeadFiles outside) throws SQLException, IOException {
        connection.setReadOnly(true);
        var heads = outside.heads();
        List<PublicKey> keys = new ArrayList<>(outside.keys());
        if (keys.isEmpty()) {
            out.println("No keys outside the database: those in it are believed. Heads kept in " + outside
                    + " would tell.");
            keys.addAll(keysInside(connection));
        }
        return AuditProof.verify(connection, inside(connection), heads, keys, this::progress);
    }

    private int report(AuditProof.Result result) {
        result.findings().forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%,d entries and %,d heads verified, %s. The newest head ends with %s%n",
                result.entries(),
                result.heads(),
                result.isWhole() ? "all as recorded" : result.findings().size() + " findings",
                result.end());
        return result.isWhole() ? 0 : NOT_WHOLE;
    }

    private void progress(long done, long all) {
        if (all > 0 && done * 10 / all != Math.max(done - 50_000, 0) * 10 / all) {
            out.printf(Locale.ROOT, "%,d of %,d links%n", done, all);
        }
    }

    private Optional<String> url() {
        try {
            var file = dataFolder().resolve("database.url");
            var named = Optional.ofNullable(settings.get("QORGAN_DATABASE_URL")).filter(text -> !text.isBlank());
            return named.isEmpty() && Files.exists(file)
                    ? Optional.of(Files.readString(file).strip())
                    : named;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path folder() {
        var named = settings.get("QORGAN_AUDIT_HEADS_DIR");
        return named == null || named.isBlank() ? dataFolder().resolve("audit-heads") : Path.of(named);
    }

    private Path dataFolder() {
        return Path.of(settings.getOrDefault("QORGAN_DATA_DIR", ".qorgan"));
    }

    private static List<Signed> inside(Connection connection) throws SQLException {
        List<Signed> heads = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select content, signature from audit_head order by number")) {
            while (rows.next()) {
                Signed.parse(rows.getString(1), rows.getString(2)).ifPresent(heads::add);
            }
        }
        return heads;
    }

    private static List<PublicKey> keysInside(Connection connection) throws SQLException {
        List<PublicKey> keys = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select public_key from signing_key")) {
            while (rows.next()) {
                keys.add(new PublicKey(rows.getBytes(1)));
            }
        }
        return keys;
    }
}
