package kz.qorgan.desk;

import static kz.qorgan.staff.Role.PRIVACY_OFFICER;
import static kz.qorgan.staff.Role.SUPERVISOR;
import static kz.qorgan.staff.Role.SUPPORT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.correction.CorrectionDecisions;
import kz.qorgan.correction.CorrectionDecisions.Refusal;
import kz.qorgan.dossier.CloseOnes;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.Requests;
import kz.qorgan.rightsdesk.Decision;
import kz.qorgan.rightsdesk.DecisionResult;
import kz.qorgan.rightsdesk.DeskItem;
import kz.qorgan.rightsdesk.DeskLoad;
import kz.qorgan.rightsdesk.DeskLoad.Load;
import kz.qorgan.rightsdesk.RequestDecisions;
import kz.qorgan.rightsdesk.RequestDesk;
import kz.qorgan.rightsdialogue.TimelineEntry;
import kz.qorgan.staff.StaffAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with requests, each in an own step; nobody decides the own request or a relative's. */
@Service
public class DeskWork {

    private final RequestDesk desk;
    private final DeskLoad load;
    private final RequestDecisions decisions;
    private final CorrectionDecisions corrections;
    private final Requests requests;
    private final CloseOnes closeOnes;
    private final CurrentEmployee current;

    DeskWork(
            RequestDesk desk,
            DeskLoad load,
            RequestDecisions decisions,
            CorrectionDecisions corrections,
            Requests requests,
            CloseOnes closeOnes,
            CurrentEmployee current) {
        this.desk = desk;
        this.load = load;
        this.decisions = decisions;
        this.corrections = corrections;
        this.requests = requests;
        this.closeOnes = closeOnes;
        this.current = current;
    }

    /** What is not at its end, the most urgent first. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional(readOnly = true)
    public List<DeskItem> queue() {
        return desk.queue();
    }

    /** How much came and how much was answered in time, on each of the last days. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional(readOnly = true)
    public List<Load> load(int days) {
        return load.last(days);
    }

    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional(readOnly = true)
    public Optional<DeskItem> find(UUID request) {
        return desk.find(request);
    }

    /** What was said and done, the oldest first; the borrower reads the same. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(UUID request) {
        return desk.timeline(request);
    }

    /** Asks the person for something; the clock stands still until it comes. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public boolean askForMore(UUID request, String words) {
        return mayHandle(request) && !words.isBlank() && desk.askForMore(request, words.strip());
    }

    /** The new value holds from now on; false if somebody was first, or it is no correction. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public boolean approveCorrection(UUID request) {
        return isCorrection(request) && corrections.approve(request);
    }

    /** Everything stays as it is, by a rule that the person reads. */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public boolean refuseCorrection(UUID request, Refusal why) {
        return isCorrection(request) && corrections.refuse(request, why);
    }

    /** Decides any other request. Destroying data is only proposed by it. */
    @StaffAction({SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public DecisionResult decide(UUID request, Decision decision) {
        return mayHandle(request)
                ? decisions.decide(request, decision, current.id().value())
                : new DecisionResult.NotPossible();
    }

    /**
     * Confirms that data is destroyed, which somebody else has proposed.
     *
     * @return nothing if password and code must be given again first
     */
    @StaffAction({SUPPORT, SUPERVISOR, PRIVACY_OFFICER})
    @Transactional
    public Optional<DecisionResult> confirm(UUID request, String words) {
        if (!current.isFresh()) {
            return Optional.empty();
        }
        return Optional.of(
                mayHandle(request)
                        ? decisions.confirm(request, words, current.id().value())
                        : new DecisionResult.NotPossible());
    }

    private boolean isCorrection(UUID request) {
        return mayHandle(request)
                && requests.find(request)
                        .filter(found -> found.kind() == RequestKind.CORRECTION)
                        .isPresent();
    }

    private boolean mayHandle(UUID request) {
        return requests.find(request)
                .filter(found -> found.from()
                        .filter(owner -> closeOnes.isTooClose(current.id(), owner))
                        .isEmpty())
                .isPresent();
    }
}
