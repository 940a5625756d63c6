package kz.qorgan.personaldata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.borrower.Borrowers.Owing;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Category;
import kz.qorgan.catalogue.Retention;
import kz.qorgan.catalogue.Retention.Start;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.personaldata.KeptUntil.Day;
import kz.qorgan.restriction.Restrictions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the values whose term is over, by the same rule that the page shows, and destroys them. */
@Service
public class DueValues {

    /** A term never ends before its period has passed since the value was recorded, whatever it begins with. */
    private static final String CANDIDATES = """
            select borrower_id, bool_and(coalesce(rule.after_loans, :otherAfterLoans)) as after_loans
            from (select borrower_id, field, recorded_at from personal_data_value where borrower_id > :after
              union all
              select borrower_id, field, recorded_at from personal_data_former where borrower_id > :after) as value
            left join unnest(cast(:fields as text[]), cast(:cutoffs as timestamptz[]), cast(:afterLoans as boolean[])) as rule (field, cutoff, after_loans) using (field)
            where recorded_at < coalesce(rule.cutoff, cast(:otherCutoff as timestamptz))
            group by borrower_id order by borrower_id limit :most
            """;

    private final StoredValues stored;
    private final Catalogue catalogue;
    private final Borrowers borrowers;
    private final Restrictions restrictions;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    DueValues(
            StoredValues stored,
            Catalogue catalogue,
            Borrowers borrowers,
            Restrictions restrictions,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.stored = stored;
        this.catalogue = catalogue;
        this.borrowers = borrowers;
        this.restrictions = restrictions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Borrowers of whom something is old enough to be looked at, in order. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<Candidate> candidates(@Nullable BorrowerId after, int most) {
        var fields = catalogue.fields();
        var other = catalogue.orOther(Category.OTHER).retention();
        return jdbc.sql(CANDIDATES)
                .param("fields", fields.stream().map(field -> field.name()).toArray(String[]::new))
                .param(
                        "cutoffs",
                        fields.stream().map(field -> cutoff(field.retention())).toArray(String[]::new))
                .param(
                        "afterLoans",
                        fields.stream()
                                .map(field -> afterLoans(field.retention()))
                                .toArray(Boolean[]::new))
                .param("otherCutoff", cutoff(other))
                .param("otherAfterLoans", afterLoans(other))
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("most", most)
                .query(DueValues::candidate)
                .list();
    }

    /** Whose values they are, and whether a loan would hold all of them. */
    public record Candidate(BorrowerId borrower, boolean onlyAfterLoans) {}

    /**
     * Destroys what is due and says what it was; not what is blocked or locked, of which somebody has to decide first. With the borrower's row held by the caller, so that no loan is opened and
     * no value corrected meanwhile.
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Destroyed> destroy(BorrowerId borrower) {
        var owing = borrowers.owing(borrower);
        var blocked = restrictions.on(borrower);
        var gone = Stream.concat(values(borrower, owing, blocked), formerValues(borrower, owing, blocked))
                .toList();
        gone.forEach(value -> audit.record(AuditEntry.of(Act.DATA_DESTROYED)
                .concerning(borrower)
                .on(value.field())
                .because("TERM_ENDED")));
        return gone;
    }

    private Stream<Destroyed> values(BorrowerId borrower, Owing owing, Predicate<String> blocked) {
        List<Destroyed> gone = new ArrayList<>();
        for (var value : stored.of(borrower)) {
            var rule = catalogue.orOther(value.field()).retention();
            if (!blocked.test(value.field())
                    && over(KeptUntil.of(rule, value.recordedAt(), owing)) instanceof Day until) {
                stored.destroy(borrower, value);
                gone.add(new Destroyed(value.field(), false, rule, until.day()));
            }
        }
        return gone.stream();
    }

    private Stream<Destroyed> formerValues(BorrowerId borrower, Owing owing, Predicate<String> blocked) {
        List<Destroyed> gone = new ArrayList<>();
        for (var former : stored.former(borrower)) {
            var value = former.value();
            var rule = catalogue.orOther(value.field()).retention();
            if (!blocked.test(value.field())
                    && over(KeptUntil.former(rule, value.recordedAt(), former.replacedAt(), owing))
                            instanceof Day until) {
                stored.destroyFormer(borrower, value);
                gone.add(new Destroyed(value.field(), true, rule, until.day()));
            }
        }
        return gone.stream();
    }

    private @Nullable KeptUntil over(KeptUntil until) {
        return until.isOver(LocalDate.ofInstant(clock.instant(), KeptUntil.ALMATY)) ? until : null;
    }

    /** What is not there any more, and which rule has ended when. */
    public record Destroyed(String field, boolean former, Retention rule, LocalDate due) {}

    /** A day more than needed; what is not due after all is found when it is looked at. */
    private String cutoff(Retention rule) {
        var today = LocalDate.ofInstant(clock.instant(), KeptUntil.ALMATY);
        var shorter = rule.endsOn(today).isBefore(rule.endsWithoutLoan(today)) ? rule.period() : rule.withoutLoan();
        return today.minus(shorter).plusDays(2) + "T00:00:00Z";
    }

    private static boolean afterLoans(Retention rule) {
        return rule.start() == Start.END_OF_OBLIGATIONS;
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                new BorrowerId(Objects.requireNonNull(row.getObject("borrower_id", UUID.class))),
                row.getBoolean("after_loans"));
    }
}
