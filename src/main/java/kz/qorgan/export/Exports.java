package kz.qorgan.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.export.ExportJobs.Finished;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.SignedInBorrower;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.verification.Clearance;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.SensitiveAction;
import kz.qorgan.verification.StepUp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down that a borrower wants a copy of everything, says how far it is, and hands it to the session that asked. */
@Service
public class Exports {

    private final ExportJobs jobs;
    private final CopyStore store;
    private final ExportWorker worker;
    private final Limits limits;
    private final StepUp stepUp;
    private final AuditTrail audit;
    private final CurrentBorrower current;
    private final RandomValues random;
    private final ApplicationEventPublisher events;

    Exports(
            ExportJobs jobs,
            CopyStore store,
            ExportWorker worker,
            Limits limits,
            StepUp stepUp,
            AuditTrail audit,
            CurrentBorrower current,
            RandomValues random,
            ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.store = store;
        this.worker = worker;
        this.limits = limits;
        this.stepUp = stepUp;
        this.audit = audit;
        this.current = current;
        this.random = random;
        this.events = events;
    }

    /** A copy that is being made, or was. */
    public record Copy(UUID id, State state, int percent, Instant askedAt, Instant expiresAt, long size) {

        /** How far it is. */
        public enum State {
            WAITING,
            READY,
            FAILED
        }
    }

    /**
     * What the page shows before anything is pressed.
     *
     * @param left how many more may be asked for now
     * @param next when one more may be asked for, where none is left
     * @param proved whether this session's proofs are fresh enough for taking a copy away
     */
    public record Overview(Optional<Copy> copy, long left, Optional<Instant> next, boolean proved) {}

    /** The copy of a session is further than before; for the session's open pages. May be told more than once. */
    public record Moved(SessionId session, Optional<Copy> copy) {}

    /** What came of asking for a copy. */
    public sealed interface Asked {

        /** It is being made. */
        record Begun() implements Asked {}

        /** One is being made already, perhaps for another of the own sessions. */
        record OneIsRunning() implements Asked {}

        /** There were too many lately. */
        record TooMany(Instant until) implements Asked {}
    }

    /** What came of wanting to take a copy away. */
    public sealed interface Taken {

        /** Here it is; to be closed. */
        record Here(InputStream content, long size, Instant madeAt) implements Taken {}

        /** The proof is too old. */
        record ProofNeeded() implements Taken {}

        /** This session has no such copy, whoever else may have one. */
        record NotThere() implements Taken {}
    }

    /** The copy of this session, and what the limit still permits. */
    @BorrowerAction
    public Overview overview() {
        var me = current.require();
        var left = limits.left(attempt(me));
        return new Overview(jobs.newestOf(me.session()), left.tries(), left.next(), isProved());
    }

    /** Has a copy made in the language of whoever asks. */
    @SensitiveAction(Operation.EXPORT)
    public Asked ask(Locale language) {
        var me = current.require();
        if (jobs.isRunningFor(me.borrower())) {
            return new Asked.OneIsRunning();
        }
        if (limits.take(attempt(me)) instanceof Refused refused) {
            return new Asked.TooMany(refused.until());
        }
        if (!jobs.add(random.uuid(), me, Language.of(language))) {
            return new Asked.OneIsRunning();
        }
        worker.wake();
        return new Asked.Begun();
    }

    /**
     * Hands over a copy that this very session has asked for. The entry in the record is written and committed before
     * the first byte leaves (AUD-2).
     */
    @BorrowerAction
    @Transactional
    public Taken take(UUID id) {
        var me = current.require();
        var found = jobs.finished(id, me);
        if (found.isEmpty()) {
            return new Taken.NotThere();
        }
        if (!isProved()) {
            return new Taken.ProofNeeded();
        }
        audit.record(AuditEntry.of(Act.EXPORT_DOWNLOADED)
                .concerning(me.borrower())
                .in(me.session())
                .on(id));
        events.publishEvent(new ExportDownloaded(me.borrower(), id));
        return open(found.get());
    }

    private boolean isProved() {
        return stepUp.clearance(Operation.EXPORT) instanceof Clearance.Granted;
    }

    private Taken open(Finished copy) {
        try {
            return new Taken.Here(
                    store.read(copy.made()), copy.copy().size(), copy.copy().askedAt());
        } catch (IOException e) {
            throw new UncheckedIOException("A copy cannot be read", e);
        }
    }

    private static Attempt attempt(SignedInBorrower me) {
        return Attempt.of(LimitRow.EXPORT, me.borrower().toString());
    }
}
