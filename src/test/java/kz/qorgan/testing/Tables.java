package kz.qorgan.testing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the tables with the superuser's eyes. */
public final class Tables {

    private Tables() {}

    public static JdbcClient superuser() {
        return JdbcClient.create(TestDatabase.superuser());
    }

    /** Every value of every row, binary ones once as characters and once in hexadecimal digits. */
    public static String dump(String... tables) {
        return Stream.of(tables)
                .flatMap(table -> superuser().sql("select * from " + table).query().listOfRows().stream())
                .flatMap(row -> row.values().stream())
                .map(Tables::readable)
                .collect(Collectors.joining("\n"));
    }

    /** The acts recorded about a borrower, oldest first. */
    public static List<String> actsConcerning(BorrowerId borrower) {
        return superuser()
                .sql("select act from audit_entry where borrower_id = ? order by id")
                .param(borrower.value())
                .query(String.class)
                .list();
    }

    /** The acts recorded in a session, oldest first. */
    public static List<String> actsIn(SessionId session) {
        return superuser()
                .sql("select act from audit_entry where session_id = ? order by id")
                .param(session.value())
                .query(String.class)
                .list();
    }

    /** The acts recorded about an object, oldest first. */
    public static List<String> actsOn(Object object) {
        return superuser()
                .sql("select act from audit_entry where object = ? order by id")
                .param(object.toString())
                .query(String.class)
                .list();
    }

    private static String readable(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.ISO_8859_1) + "\n"
                        + HexFormat.of().formatHex(bytes)
                : String.valueOf(value);
    }
}
