package kz.qorgan.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.retention.Certificate.What;
import kz.qorgan.vault.RandomValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of certificates; written once and never changed. */
@Repository
class StoredCertificates {

    private final JdbcClient jdbc;
    private final RandomValues random;

    StoredCertificates(JdbcClient jdbc, RandomValues random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    void add(BorrowerId borrower, String field, What what, String rule, LocalDate due) {
        jdbc.sql("insert into destruction (id, borrower_id, field, what, rule, due_on) values (?, ?, ?, ?, ?, ?)")
                .params(random.uuid(), borrower.value(), field, what.name(), rule, due)
                .update();
    }

    /** The newest first. */
    List<Certificate> of(BorrowerId borrower) {
        return jdbc.sql("""
                        select id, field, what, rule, due_on, destroyed_at from destruction
                        where borrower_id = ? order by number desc
                        """)
                .param(borrower.value())
                .query(StoredCertificates::certificate)
                .list();
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("field"),
                What.valueOf(row.getString("what")),
                row.getString("rule"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("destroyed_at").toInstant());
    }
}
