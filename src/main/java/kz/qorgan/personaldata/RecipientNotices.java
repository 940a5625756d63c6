package kz.qorgan.personaldata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.vault.RandomValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Knows who has received a value that is no longer right, and whether they have been told and have answered. */
@Service
public class RecipientNotices {

    private static final String OPEN = """
            insert into recipient_notice (id, borrower_id, recipient, field, because)
            select ?, ?, ?, ?, ? where not exists (
              select from recipient_notice
              where borrower_id = ? and recipient = ? and field = ? and state = 'TO_TELL')
            """;

    private final JdbcClient jdbc;
    private final Disclosures disclosures;
    private final RandomValues random;

    RecipientNotices(JdbcClient jdbc, Disclosures disclosures, RandomValues random) {
        this.jdbc = jdbc;
        this.disclosures = disclosures;
        this.random = random;
    }

    /** What became of telling a recipient. */
    public enum State {
        TO_TELL,
        TOLD,
        ACKNOWLEDGED
    }

    /** Why they are told. */
    enum Because {
        CORRECTED,
        DESTROYED
    }

    /** A recipient of a value that is no longer right. */
    public record RecipientNotice(UUID id, String recipient, String field, State state, Instant since) {}

    /** The message has left. False if that was known. */
    @ModuleAction
    @Transactional
    public boolean told(UUID notice) {
        return move(notice, State.TO_TELL, State.TOLD);
    }

    /** The recipient has answered that it uses the new value. False if that was known, or nobody has told it. */
    @ModuleAction
    @Transactional
    public boolean acknowledged(UUID notice) {
        return move(notice, State.TOLD, State.ACKNOWLEDGED);
    }

    /** Everybody who received the former value; once, however often it is corrected before they are told. */
    void tell(BorrowerId borrower, String field, Because why) {
        for (var recipient : disclosures.recipientsOf(borrower, field)) {
            jdbc.sql(OPEN)
                    .params(
                            random.uuid(),
                            borrower.value(),
                            recipient,
                            field,
                            why.name(),
                            borrower.value(),
                            recipient,
                            field)
                    .update();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<RecipientNotice> of(BorrowerId borrower) {
        return jdbc.sql("""
                        select id, recipient, field, state, changed_at from recipient_notice
                        where borrower_id = ? order by made_at desc, recipient
                        """)
                .param(borrower.value())
                .query(RecipientNotices::notice)
                .list();
    }

    private boolean move(UUID notice, State from, State to) {
        return jdbc.sql("update recipient_notice set state = ?, changed_at = portal_now() where id = ? and state = ?")
                        .params(to.name(), notice, from.name())
                        .update()
                == 1;
    }

    private static RecipientNotice notice(ResultSet row, int number) throws SQLException {
        return new RecipientNotice(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("recipient"),
                row.getString("field"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("changed_at").toInstant());
    }
}
