package kz.qorgan.bench;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Reads codes from the demo inbox in the database, not from {@code /demo/sms.json}: asking the portal would cost its
 * processor more than a sign-in. Possible only because a demonstration keeps its master key beside the data. For one thread.
 */
final class DemoPhones implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("#(\\d{6,8})$");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final String NEWEST = "select id, sealed_payload from demo_inbox order by number desc limit 100";

    private final Connection connection;
    private final AesGcmJce seal;
    private final Set<UUID> used = new HashSet<>();

    DemoPhones(Path dataFolder) {
        try {
            connection = DriverManager.getConnection(Files.readString(dataFolder.resolve("database.url")));
            var master = Base64.getDecoder().decode(text("select key from demo_master_key"));
            var root = key(master, "wrap borrower keys")
                    .decrypt(
                            Base64.getDecoder()
                                    .decode(text("select encode(wrapped, 'base64') from vault_root")
                                            .replace("\n", "")),
                            "vault_root.wrapped".getBytes(StandardCharsets.UTF_8));
            seal = key(root, "seal demo inbox");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AesGcmJce key(byte[] from, String purpose) throws GeneralSecurityException {
        var derived = Hkdf.computeHkdf("HmacSha256", from, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), 32);
        return new AesGcmJce(derived);
    }

    /** The process of PostgreSQL that serves this reader. */
    long pid() {
        return Long.parseLong(text("select pg_backend_pid()"));
    }

    /** The newest code for a number that was not read before, once it is there. */
    String codeFor(String number) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var code = look(number);
            if (code.isPresent()) {
                return code.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("No text arrived within " + PATIENCE);
    }

    private Optional<String> look(String number) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(NEWEST)) {
            while (rows.next()) {
                var id = rows.getObject("id", UUID.class);
                var text = open(rows, id);
                if (!used.contains(id) && text.startsWith(number + "\n")) {
                    used.add(id);
                    var code = CODE.matcher(text);
                    if (code.find()) { // other texts tell what has happened
                        return Optional.of(code.group(1));
                    }
                }
            }
            return Optional.empty();
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String open(ResultSet row, UUID id) throws SQLException, GeneralSecurityException {
        var place = ("demo_inbox.sealed_payload " + id).getBytes(StandardCharsets.UTF_8);
        return new String(seal.decrypt(row.getBytes("sealed_payload"), place), StandardCharsets.UTF_8);
    }

    private String text(String query) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
