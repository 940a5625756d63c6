package kz.qorgan.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.RandomValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports' rows: one for an entry, however often and however fast it is reported. */
@Repository
class StoredReports {

    private final JdbcClient jdbc;
    private final RandomValues random;

    StoredReports(JdbcClient jdbc, RandomValues random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    /** Nothing if the entry was reported before; {@link #of} then knows the number. */
    Optional<ReportNumber> add(BorrowerId borrower, long entry) {
        while (of(borrower, List.of(entry)).isEmpty()) {
            var number = number();
            var added = jdbc.sql("insert into history_report (number, borrower_id, audit_entry_id)"
                            + " values (?, ?, ?) on conflict do nothing")
                    .params(number.value(), borrower.value(), entry)
                    .update();
            if (added == 1) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /** The numbers of the reports about these entries. */
    Map<Long, ReportNumber> of(BorrowerId borrower, Collection<Long> entries) {
        return jdbc
                .sql("select audit_entry_id, number from history_report"
                        + " where borrower_id = ? and audit_entry_id = any(?::bigint[])")
                .params(borrower.value(), entries.toArray(Long[]::new))
                .query((row, count) ->
                        Map.entry(row.getLong("audit_entry_id"), new ReportNumber(row.getString("number"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ReportNumber number() {
        return new ReportNumber(
                "R-" + random.text(ReportNumber.ALPHABET, 4) + "-" + random.text(ReportNumber.ALPHABET, 2));
    }
}
