package kz.qorgan.desk;

import static kz.qorgan.staff.Role.PRIVACY_OFFICER;
import static kz.qorgan.staff.Role.SUPERVISOR;
import static kz.qorgan.staff.Role.SUPPORT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.correction.CorrectionDecisions;
import kz.qorgan.dossier.CloseOnes;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.files.BorrowerFiles;
import kz.qorgan.files.FileId;
import kz.qorgan.files.StoredFile;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.personaldata.MyData;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.Requests;
import kz.qorgan.staff.StaffAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a correction is decided by. Each look counts like any other value in full, and is recorded before it is shown. */
@Service
public class Evidence {

    private final Requests requests;
    private final CorrectionDecisions corrections;
    private final BorrowerFiles files;
    private final MyData data;
    private final CloseOnes closeOnes;
    private final Limits limits;
    private final AuditTrail audit;
    private final CurrentEmployee current;

    Evidence(
            Requests requests,
            CorrectionDecisions corrections,
            BorrowerFiles files,
            MyData data,
            CloseOnes closeOnes,
            Limits limits,
            AuditTrail audit,
            CurrentEmployee current) {
        this.requests = requests;
        this.corrections = corrections;
        this.files = files;
        this.data = data;
        this.closeOnes = closeOnes;
        this.limits = limits;
        this.audit = audit;
        this.current = current;
    }

    /** The stored value and the one that is asked for, side by side. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public Comparison compare(UUID request) {
        var open = open(request);
        if (open.isEmpty()) {
            return new Comparison.NotThere();
        }
        var owner = open.get().borrower();
        var field = open.get().about();
        var refused = count();
        if (refused.isPresent()) {
            return new Comparison.TooMany(refused.get());
        }
        record(owner, field);
        return compared(request, owner, field);
    }

    private Comparison compared(UUID request, BorrowerId owner, String field) {
        var wanted = corrections.wanted(request);
        var papers = corrections.evidence(request).stream()
                .flatMap(file -> files.find(owner, file).stream())
                .toList();
        return new Comparison.Shown(
                data.whole(owner).values().getOrDefault(field, ""), wanted.value(), wanted.reason(), papers);
    }

    /** A piece of evidence; nothing of what belongs to another request, or is not open any more. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public Optional<Opened> open(UUID request, FileId file, boolean small) {
        var open = open(request).filter(found -> corrections.evidence(request).contains(file));
        if (open.isEmpty() || count().isPresent()) {
            return Optional.empty();
        }
        var owner = open.get().borrower();
        record(owner, file.toString());
        try {
            var content = small ? files.thumbnail(owner, file) : files.open(owner, file);
            return content.flatMap(stream -> files.find(owner, file).map(stored -> new Opened(stored, stream)));
        } catch (IOException storeIsAway) {
            throw new UncheckedIOException(storeIsAway);
        }
    }

    private Optional<Request> open(UUID request) {
        return requests.find(request)
                .filter(found -> found.kind() == kz.qorgan.rights.RequestKind.CORRECTION)
                .filter(found -> found.state().isOpen())
                .filter(found -> !closeOnes.isTooClose(current.id(), found.borrower()));
    }

    private Optional<Instant> count() {
        var decision =
                limits.take(Attempt.of(LimitRow.STAFF_REVEAL, current.id().toString()));
        return decision instanceof Refused refused ? Optional.of(refused.until()) : Optional.empty();
    }

    private void record(BorrowerId owner, String what) {
        var me = current.require();
        audit.record(AuditEntry.of(Act.REVEAL_SHOWN)
                .concerning(owner)
                .by(me.employee())
                .in(me.session())
                .on(what)
                .because("BY_STAFF"));
    }

    /** A file with its content. */
    public record Opened(StoredFile file, InputStream content) {}

    /** What came of comparing. */
    public sealed interface Comparison {

        /** Prints as stars. */
        record Shown(String stored, String wanted, String reason, List<StoredFile> evidence) implements Comparison {

            @Override
            public String toString() {
                return "***";
            }
        }

        /** So many values were shown that the next one has to wait. */
        record TooMany(Instant until) implements Comparison {}

        /** It is no open correction, or one of somebody too close. */
        record NotThere() implements Comparison {}
    }
}
