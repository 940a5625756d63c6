package kz.qorgan.presence;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.SignedInBorrower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of open pages: until when each counts as open, by the clock of the database. */
@Repository
class OpenSharedPages {

    private static final String OPEN = """
            insert into shared_page (session_id, page, borrower_id, present_until)
            select :session, :page, :borrower, portal_now() + make_interval(secs => :seconds)
            where exists (select from shared_page where session_id = :session and page = :page)
              or (select count(*) from shared_page where session_id = :session) < :most
            on conflict (session_id, page) do update set present_until = excluded.present_until
            """;

    private static final String LEAVING = """
            update shared_page set present_until = least(present_until, portal_now() + make_interval(secs => :seconds))
            where session_id = :session and page = :page
            """;

    private static final String DESERTED = """
            select session_id, borrower_id from shared_page group by session_id, borrower_id
            having max(present_until) <= portal_now()
            """;

    /** Asks once more, in the statement that decides: a sign of life may have come in between. */
    private static final String FORGET_DESERTED = """
            delete from shared_page where session_id = :session
              and not exists (select from shared_page where session_id = :session and present_until > portal_now())
            """;

    private static final String FORGET_CLOSED = """
            delete from shared_page closed where present_until <= portal_now()
              and exists (select from shared_page other
                where other.session_id = closed.session_id and other.present_until > portal_now())
            """;

    private final JdbcClient jdbc;
    private final PresencePolicy policy;

    OpenSharedPages(JdbcClient jdbc, PresencePolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    void open(SignedInBorrower whose, PageId page, Duration counts) {
        jdbc.sql(OPEN)
                .param("session", whose.session().value())
                .param("page", page.value())
                .param("borrower", whose.borrower().value())
                .param("seconds", (int) counts.toSeconds())
                .param("most", policy.pages())
                .update();
    }

    void leaving(SignedInBorrower whose, PageId page, Duration counts) {
        jdbc.sql(LEAVING)
                .param("session", whose.session().value())
                .param("page", page.value())
                .param("seconds", (int) counts.toSeconds())
                .update();
    }

    /** Sessions that had open pages and have none any more. */
    List<Deserted> deserted() {
        return jdbc.sql(DESERTED)
                .query((row, number) -> new Deserted(
                        new SessionId(Objects.requireNonNull(row.getObject("session_id", UUID.class))),
                        new BorrowerId(Objects.requireNonNull(row.getObject("borrower_id", UUID.class)))))
                .list();
    }

    /** False if a page has come back, or another process was first. */
    boolean forget(Deserted deserted) {
        return jdbc.sql(FORGET_DESERTED)
                        .param("session", deserted.session().value())
                        .update()
                > 0;
    }

    /** Closed pages of sessions that have others open. */
    void forgetClosed() {
        jdbc.sql(FORGET_CLOSED).update();
    }

    /** A session that no page shows any more. */
    record Deserted(SessionId session, BorrowerId borrower) {}
}
