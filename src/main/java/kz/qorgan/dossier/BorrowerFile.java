package kz.qorgan.dossier;

import static kz.qorgan.staff.Role.PRIVACY_OFFICER;
import static kz.qorgan.staff.Role.SUPERVISOR;
import static kz.qorgan.staff.Role.SUPPORT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.catalogue.Field;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.employee.SignedInEmployee;
import kz.qorgan.history.History;
import kz.qorgan.history.HistoryEvent;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.personaldata.DataField;
import kz.qorgan.personaldata.DataSection;
import kz.qorgan.personaldata.MyData;
import kz.qorgan.restriction.Restrictions;
import kz.qorgan.staff.StaffAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An open file: everything masked, one value at a time in full, recorded before it leaves this service. */
@Service
public class BorrowerFile {

    private static final int EVENTS = 100;

    private final Openings openings;
    private final StoredOpenings stored;
    private final MyData data;
    private final Restrictions restrictions;
    private final History history;
    private final Limits limits;
    private final AuditTrail audit;
    private final CurrentEmployee current;
    private final DossierPolicy policy;

    BorrowerFile(
            Openings openings,
            StoredOpenings stored,
            MyData data,
            Restrictions restrictions,
            History history,
            Limits limits,
            AuditTrail audit,
            CurrentEmployee current,
            DossierPolicy policy) {
        this.openings = openings;
        this.stored = stored;
        this.data = data;
        this.restrictions = restrictions;
        this.history = history;
        this.limits = limits;
        this.audit = audit;
        this.current = current;
        this.policy = policy;
    }

    /** What is stored, by categories and masked; what must not be used is named and not shown. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional(readOnly = true)
    public List<Chapter> data(UUID opening) {
        var borrower = openings.require(opening).borrower();
        var blocked = restrictions.on(borrower);
        return data.of(borrower).stream()
                .map(section -> new Chapter(
                        section,
                        section.fields().stream()
                                .map(field ->
                                        line(field, blocked.test(field.field().name())))
                                .toList()))
                .filter(chapter -> !chapter.lines().isEmpty())
                .toList();
    }

    /** What has happened around the account: the same rows that the borrower reads, the newest first. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional(readOnly = true)
    public List<HistoryEvent> timeline(UUID opening) {
        return history.of(openings.require(opening).borrower(), EVENTS);
    }

    /** One value in full, for a short while. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public UnmaskResult unmask(UUID opening, String field) {
        var file = openings.require(opening);
        if (restrictions.isBlocked(file.borrower(), field)) {
            return new UnmaskResult.Blocked();
        }
        var me = current.require();
        if (limits.take(Attempt.of(LimitRow.STAFF_REVEAL, me.employee().toString())) instanceof Refused refused) {
            return new UnmaskResult.TooMany(refused.until());
        }
        return shown(file, field, me);
    }

    private UnmaskResult shown(Opening file, String field, SignedInEmployee me) {
        var value = Optional.ofNullable(data.whole(file.borrower()).values().get(field));
        if (value.isEmpty()) {
            return new UnmaskResult.NothingStored();
        }
        audit.record(AuditEntry.of(Act.REVEAL_SHOWN)
                .concerning(file.borrower())
                .by(me.employee())
                .in(me.session())
                .on(field)
                .because("BY_STAFF"));
        stored.looked(file.id(), field);
        return new UnmaskResult.Shown(value.get(), policy.shownFor());
    }

    private static Line line(DataField field, boolean blocked) {
        var shown = field.shown()
                .map(value -> field.isMasked() ? value : field.field().masked(value));
        return new Line(field.field(), blocked ? Optional.empty() : shown, blocked);
    }

    /** A category with the fields in it that hold something. */
    public record Chapter(DataSection section, List<Line> lines) {}

    /**
     * A field as staff see it before they ask for more.
     *
     * @param shown masked; nothing where it must not be used or does not open
     */
    public record Line(Field field, Optional<String> shown, boolean blocked) {}

    /** What came of asking for a value. */
    public sealed interface UnmaskResult {

        /** Stays on the screen for so long. Prints as stars. */
        record Shown(String value, Duration seconds) implements UnmaskResult {

            @Override
            public String toString() {
                return "***";
            }
        }

        /** It must not be used, at the borrower's request or by law. */
        record Blocked() implements UnmaskResult {}

        /** Nothing stands there. */
        record NothingStored() implements UnmaskResult {}

        /** So many were shown that the next one has to wait. */
        record TooMany(Instant until) implements UnmaskResult {}
    }
}
