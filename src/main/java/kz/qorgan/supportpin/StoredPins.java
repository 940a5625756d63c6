package kz.qorgan.supportpin;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.staff.EmployeeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of PINs, one a borrower, and of the calls that they have begun. */
@Repository
class StoredPins {

    private static final String ALIVE = "until > portal_now() and tries_left > 0";

    private final JdbcClient jdbc;

    StoredPins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new one takes the place of the former. */
    void put(BorrowerId borrower, byte[] hash, PinPolicy policy) {
        jdbc.sql("""
                        insert into support_pin (borrower_id, pin_hash, tries_left, until)
                        values (:borrower, :hash, :tries, portal_now() + make_interval(secs => :life))
                        on conflict (borrower_id) do update
                        set pin_hash = excluded.pin_hash, tries_left = excluded.tries_left, until = excluded.until
                        """)
                .param("borrower", borrower.value())
                .param("hash", hash)
                .param("tries", policy.tries())
                .param("life", policy.life().toSeconds())
                .update();
    }

    Optional<Instant> until(BorrowerId borrower) {
        return jdbc.sql("select until from support_pin where borrower_id = ? and " + ALIVE)
                .param(borrower.value())
                .query((row, number) -> row.getTimestamp("until").toInstant())
                .optional();
    }

    /** Counts a try and gives the hash to compare with; nothing where there is no PIN to try. */
    Optional<byte[]> tried(BorrowerId borrower) {
        return jdbc.sql("update support_pin set tries_left = tries_left - 1 where borrower_id = ? and " + ALIVE
                        + " returning pin_hash")
                .param(borrower.value())
                .query((row, number) -> row.getBytes("pin_hash"))
                .optional();
    }

    /** True for one caller only. */
    boolean use(BorrowerId borrower, byte[] hash) {
        return jdbc.sql("delete from support_pin where borrower_id = ? and pin_hash = ?")
                        .params(borrower.value(), hash)
                        .update()
                == 1;
    }

    void begin(UUID id, BorrowerId borrower, EmployeeId employee, PinPolicy policy) {
        jdbc.sql("insert into support_call (id, borrower_id, employee_id, until) "
                        + "values (?, ?, ?, portal_now() + make_interval(secs => ?))")
                .params(id, borrower.value(), employee.value(), policy.life().toSeconds())
                .update();
    }

    Optional<Call> call(BorrowerId borrower) {
        return jdbc.sql("select employee_id, about, until from support_call where borrower_id = ? "
                        + "and until > portal_now() and ended_at is null order by began_at desc limit 1")
                .param(borrower.value())
                .query((row, number) -> new Call(
                        new EmployeeId(Objects.requireNonNull(row.getObject("employee_id", UUID.class))),
                        Optional.ofNullable(row.getString("about")),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    void about(BorrowerId borrower, EmployeeId employee, String about) {
        jdbc.sql("update support_call set about = ? where borrower_id = ? and employee_id = ? and until > portal_now() "
                        + "and ended_at is null")
                .params(about, borrower.value(), employee.value())
                .update();
    }

    void end(BorrowerId borrower) {
        jdbc.sql("update support_call set ended_at = portal_now() where borrower_id = ? and ended_at is null")
                .param(borrower.value())
                .update();
    }

    /** Who of the staff is talking with a borrower, about what, and how long that counts. */
    record Call(EmployeeId employee, Optional<String> about, Instant until) {}
}
