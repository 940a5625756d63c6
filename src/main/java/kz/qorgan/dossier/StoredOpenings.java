package kz.qorgan.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.vault.SealBroken;
import kz.qorgan.vault.SealedTable;
import kz.qorgan.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of openings and of what was looked at in them. The words are sealed with the borrower's own key. */
@Repository
class StoredOpenings {

    private static final String READ = """
            select id, borrower_id, employee_id, kind, sealed_words, opened_at, until, waiting from file_opening\s""";

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredOpenings(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(UUID id, BorrowerId borrower, EmployeeId employee, Wanted wanted, Duration openFor) {
        var due = wanted.reviewDue();
        jdbc.sql("""
                        insert into file_opening (id, borrower_id, employee_id, kind, sealed_words, until, waiting, review_due)
                        values (:id, :borrower, :employee, :kind, :words,
                          portal_now() + make_interval(secs => :life), :waiting, :due)
                        """)
                .param("id", id)
                .param("borrower", borrower.value())
                .param("employee", employee.value())
                .param("kind", wanted.kind().name())
                .param("words", vault.of(borrower).seal(wanted.words(), place(id)))
                .param("life", openFor.toSeconds())
                .param("waiting", wanted.waiting())
                .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    Optional<Opening> find(UUID id) {
        return jdbc.sql(READ + "where id = ?").param(id).query(this::opening).optional();
    }

    Optional<Opening> open(UUID id, EmployeeId employee) {
        return jdbc.sql(READ + "where id = ? and employee_id = ? and not waiting and until > portal_now()")
                .params(id, employee.value())
                .query(this::opening)
                .optional();
    }

    /** What one of the staff has opened lately and may still look at, the newest first. */
    List<Opening> openOf(EmployeeId employee) {
        return jdbc.sql(READ + "where employee_id = ? and not waiting and until > portal_now() order by opened_at desc")
                .param(employee.value())
                .query(this::opening)
                .list();
    }

    /** The second person agrees: the time begins now. */
    void admit(UUID id, Duration openFor) {
        jdbc.sql(
                        "update file_opening set waiting = false, until = portal_now() + make_interval(secs => ?) where id = ?")
                .params(openFor.toSeconds(), id)
                .update();
    }

    void looked(UUID opening, String field) {
        jdbc.sql("insert into file_look (opening_id, field) values (?, ?)")
                .params(opening, field)
                .update();
    }

    List<String> fieldsOf(UUID opening) {
        return jdbc.sql("select field from file_look where opening_id = ? group by field order by min(at)")
                .param(opening)
                .query((row, number) -> row.getString("field"))
                .list();
    }

    List<Opening> of(BorrowerId borrower, int most) {
        return jdbc.sql(READ + "where borrower_id = ? and not waiting order by opened_at desc limit ?")
                .params(borrower.value(), most)
                .query(this::opening)
                .list();
    }

    int lateReviews(EmployeeId employee) {
        return jdbc.sql("select count(*) from file_opening where employee_id = ? and review_due < portal_now() "
                        + "and reviewed_at is null")
                .param(employee.value())
                .query(Integer.class)
                .single();
    }

    /** Reasons in own words that nobody has looked at, the most urgent first. */
    List<Review> toReview(int most) {
        return jdbc.sql("""
                        select id, borrower_id, employee_id, kind, sealed_words, opened_at, until, waiting, review_due
                        from file_opening where review_due is not null and reviewed_at is null order by review_due limit ?
                        """)
                .param(most)
                .query((row, number) -> new Review(
                        opening(row, number), row.getTimestamp("review_due").toInstant()))
                .list();
    }

    /** True for one caller only; never for whoever opened the file. */
    boolean review(UUID id, EmployeeId by, String outcome) {
        return jdbc.sql("""
                                update file_opening set reviewed_at = portal_now(), reviewed_by = :by, review_outcome = :outcome
                                where id = :id and review_due is not null and reviewed_at is null and employee_id <> :by
                                """)
                        .param("by", by.value())
                        .param("outcome", outcome)
                        .param("id", id)
                        .update()
                == 1;
    }

    private Opening opening(ResultSet row, int number) throws SQLException {
        var id = uuid(row, "id");
        var borrower = new BorrowerId(uuid(row, "borrower_id"));
        return new Opening(
                id,
                borrower,
                new EmployeeId(uuid(row, "employee_id")),
                Reason.Kind.valueOf(row.getString("kind")),
                words(borrower, row.getBytes("sealed_words"), id),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getBoolean("waiting"));
    }

    private Optional<String> words(BorrowerId borrower, byte[] sealed, UUID id) {
        try {
            return Optional.of(vault.of(borrower).open(sealed, place(id))).filter(text -> !text.isEmpty());
        } catch (SealBroken destroyed) {
            return Optional.empty();
        }
    }

    @Bean
    static SealedTable sealedOpenings() {
        return SealedTable.of("file_opening", "id")
                .column("sealed_words", row -> place(UUID.fromString(row.key("id"))));
    }

    private static String place(UUID id) {
        return "file_opening.sealed_words " + id;
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    /** What an opening is to be. */
    record Wanted(
            Reason.Kind kind,
            String words,
            boolean waiting,
            @Nullable Instant reviewDue) {}

    /** A reason that is to be looked at by then. */
    record Review(Opening opening, Instant due) {}
}
