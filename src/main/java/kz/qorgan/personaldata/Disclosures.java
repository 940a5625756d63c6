package kz.qorgan.personaldata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of which fields were given to whom and when (law 94-V, article 22(1)(5)). */
@Service
public class Disclosures {

    private static final String RECORD = """
            insert into disclosure (borrower_id, recipient, fields, on_day) values (?, ?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Disclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fields that were given to a recipient on a day. */
    public record Disclosure(String recipient, Set<String> fields, LocalDate on) {

        public Disclosure {
            fields = Set.copyOf(fields);
        }
    }

    /** Takes down what was given to somebody; once, however often it is said. Says whether one was new. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean record(BorrowerId borrower, Collection<Disclosure> given) {
        return given.stream().filter(one -> record(borrower, one)).count() > 0;
    }

    /** Everybody who has received something about a borrower. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Set<String> recipientsOf(BorrowerId borrower) {
        return jdbc.sql("select distinct recipient from disclosure where borrower_id = ?")
                .param(borrower.value())
                .query((row, number) -> row.getString(1))
                .set();
    }

    /** The newest first. */
    List<Disclosure> of(BorrowerId borrower) {
        return jdbc.sql(
                        "select recipient, fields, on_day from disclosure where borrower_id = ? order by on_day desc, id desc")
                .param(borrower.value())
                .query(Disclosures::disclosure)
                .list();
    }

    List<String> recipientsOf(BorrowerId borrower, String field) {
        return jdbc.sql(
                        "select distinct recipient from disclosure where borrower_id = ? and ? = any(fields) order by 1")
                .params(borrower.value(), field)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private boolean record(BorrowerId borrower, Disclosure given) {
        return jdbc.sql(RECORD)
                        .params(
                                borrower.value(),
                                given.recipient(),
                                new TreeSet<>(given.fields()).toArray(String[]::new),
                                given.on())
                        .update()
                == 1;
    }

    private static Disclosure disclosure(ResultSet row, int number) throws SQLException {
        return new Disclosure(
                row.getString("recipient"),
                Set.of((String[]) row.getArray("fields").getArray()),
                row.getDate("on_day").toLocalDate());
    }
}
