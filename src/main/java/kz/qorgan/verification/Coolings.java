package kz.qorgan.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.qorgan.kernel.BorrowerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Until when a borrower must wait with acts that take data or money away. */
@Repository
class Coolings {

    private final JdbcClient jdbc;

    Coolings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A longer wait that is running is not shortened. */
    void begin(BorrowerId borrower, Duration length) {
        jdbc.sql("""
                        insert into cooling (borrower_id, until)
                        values (:borrower, portal_now() + make_interval(secs => :seconds))
                        on conflict (borrower_id) do update set until = greatest(cooling.until, excluded.until)
                        """)
                .param("borrower", borrower.value())
                .param("seconds", length.toSeconds())
                .update();
    }

    Optional<Instant> until(BorrowerId borrower) {
        return jdbc.sql("select until from cooling where borrower_id = ? and until > portal_now()")
                .param(borrower.value())
                .query((row, number) -> row.getTimestamp("until").toInstant())
                .optional();
    }
}
