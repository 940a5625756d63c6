package kz.qorgan.recovery;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SystemKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases' rows. Each step is one statement that names the state it comes from, so that of two at once one takes place. */
@Repository
class StoredRecoveries {

    private static final String OPEN = RecoveryState.OPEN.stream()
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", ", " state in (", ")"));
    private static final String READ = "select * from recovery_case where ";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final KeyedHash numbers;
    private final KeyedHash contents;
    private final RecoveryRows rows;

    StoredRecoveries(JdbcClient jdbc, RecoveryRows rows, SystemKeys keys) {
        this.jdbc = jdbc;
        this.seal = keys.seal("numbers of recoveries");
        this.numbers = keys.hash("numbers of recoveries");
        this.contents = keys.hash("contents of recoveries");
        this.rows = rows;
    }

    void add(UUID id, String number, @Nullable BorrowerId borrower, MobileNumber to, Language language, Duration life) {
        jdbc.sql("update recovery_case set state = 'EXPIRED', ended_at = portal_now(), end_reason = 'REPLACED' "
                        + "where number_key = ? and state = 'DRAFT'")
                .param(keyOf(to))
                .update();
        jdbc.sql("""
                        insert into recovery_case (id, number, borrower_id, sealed_number, number_key, language, expires_at)
                        values (:id, :number, :borrower, :sealed, :key, :language,
                          portal_now() + make_interval(secs => :life))
                        """)
                .param("id", id)
                .param("number", number)
                .param("borrower", borrower == null ? null : borrower.value(), Types.OTHER)
                .param("sealed", seal.seal(to.e164(), RecoveryRows.place(id)))
                .param("key", keyOf(to))
                .param("language", language.name())
                .param("life", seconds(life))
                .update();
    }

    Optional<RecoveryCase> find(UUID id) {
        return one(READ + "id = ?", id);
    }

    Optional<RecoveryCase> lock(UUID id) {
        return one(READ + "id = ? for update", id);
    }

    /** The newest case that a number was asked for with. */
    Optional<RecoveryCase> newestTo(MobileNumber number) {
        return one(READ + "number_key = ? order by created_at desc, id limit 1", keyOf(number));
    }

    List<RecoveryCase> openOf(BorrowerId borrower) {
        return many(READ + "borrower_id = ? and" + OPEN + " order by created_at", borrower.value());
    }

    /** What staff have to do with, the most urgent first. */
    List<RecoveryCase> open() {
        return many(READ + "borrower_id is not null and" + OPEN + " order by expires_at limit ?", 200);
    }

    /** Whose wait is over, or whose time. */
    List<UUID> due(String condition) {
        return jdbc.sql("select id from recovery_case where " + condition + " order by expires_at limit 50")
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    /** Whether it is still so, now that the row is locked. */
    boolean is(UUID id, String condition) {
        return jdbc.sql("select count(*) from recovery_case where id = ? and " + condition)
                        .param(id)
                        .query(Long.class)
                        .single()
                == 1;
    }

    boolean submit(UUID recovery, UUID proposal, EmployeeId by, Duration life) {
        return isDone("""
                update recovery_case set state = 'SUBMITTED', proposal_id = ?, submitted_by = ?,
                  expires_at = portal_now() + make_interval(secs => ?)
                where id = ? and state = 'DRAFT'
                """, proposal, by.value(), seconds(life), recovery);
    }

    boolean cool(RecoveryCase approved, EmployeeId by, Duration wait, Duration life) {
        return isDone(
                """
                update recovery_case set state = 'COOLING', approved_by = ?, content_hash = ?,
                  cooling_until = portal_now() + make_interval(secs => ?),
                  expires_at = portal_now() + make_interval(secs => ?)
                where id = ? and state = 'SUBMITTED'
                """,
                by.value(),
                contents.of(approved.content()),
                seconds(wait),
                seconds(wait.plus(life)),
                approved.id());
    }

    boolean sendCode(UUID recovery, Duration life) {
        return isDone("""
                update recovery_case set state = 'CODE_SENT', expires_at = portal_now() + make_interval(secs => ?)
                where id = ? and state = 'COOLING' and cooling_until <= portal_now()
                """, seconds(life), recovery);
    }

    boolean bind(UUID recovery, MobileNumber former) {
        return isDone("""
                update recovery_case set state = 'BOUND', bound_at = portal_now(), ended_at = portal_now(),
                  sealed_former = ?
                where id = ? and state = 'CODE_SENT' and expires_at > portal_now()
                """, seal.seal(former.e164(), placeOfFormer(recovery)), recovery);
    }

    /** Ends what is open; false for one that has ended before. */
    boolean end(UUID recovery, RecoveryState as, String why) {
        return isDone(
                "update recovery_case set state = ?, ended_at = portal_now(), end_reason = ? where id = ? and" + OPEN,
                as.name(),
                why,
                recovery);
    }

    /** Whether it is still exactly what two people approved. */
    boolean isAsApproved(RecoveryCase recovery) {
        return jdbc.sql("select content_hash = ? from recovery_case where id = ?")
                .params(contents.of(recovery.content()), recovery.id())
                .query(Boolean.class)
                .single();
    }

    /** Nothing is left of a borrower who is destroyed: the numbers are sealed by the portal, not by the key that is gone. */
    void forget(BorrowerId owner) {
        jdbc.sql("with evidence as (delete from recovery_evidence e using recovery_case c where e.case_id = c.id "
                        + "and c.borrower_id = :owner) delete from recovery_case where borrower_id = :owner")
                .param("owner", owner.value())
                .update();
    }

    Optional<MobileNumber> former(UUID recovery, BorrowerId owner) {
        return jdbc.sql("select sealed_former from recovery_case where id = ? and borrower_id = ? and state = 'BOUND'")
                .params(recovery, owner.value())
                .query(byte[].class)
                .optional()
                .map(former -> new MobileNumber(seal.open(former, placeOfFormer(recovery))));
    }

    private boolean isDone(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).update() == 1;
    }

    private static double seconds(Duration length) {
        return length.toSeconds();
    }

    private Optional<RecoveryCase> one(String sql, Object parameter) {
        return many(sql, parameter).stream().findFirst();
    }

    private List<RecoveryCase> many(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(rows).list();
    }

    byte[] keyOf(MobileNumber number) {
        return numbers.of(number.e164().getBytes(StandardCharsets.US_ASCII));
    }

    private static String placeOfFormer(UUID id) {
        return "recovery_case.sealed_former " + id;
    }
}
