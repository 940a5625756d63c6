package kz.qorgan.rightsdesk;

import java.util.UUID;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestState;
import kz.qorgan.rights.RequestSteps;
import kz.qorgan.rights.Requests;
import kz.qorgan.rightsdesk.DecisionResult.Decided;
import kz.qorgan.rightsdesk.DecisionResult.NotPossible;
import kz.qorgan.rightsdesk.DecisionResult.Proposed;
import kz.qorgan.rightsdesk.DecisionResult.SamePerson;
import kz.qorgan.rightsdesk.DecisionResult.StillOwing;
import kz.qorgan.rightsdialogue.Dialogue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides requests and lets follow what must. Of many decisions at once one holds, and data is destroyed only when a second
 * person has confirmed it. Who may decide is for the caller to know.
 */
@Service
public class RequestDecisions {

    private final Requests requests;
    private final RequestSteps steps;
    private final Dialogue dialogue;
    private final Proposals proposals;
    private final Effects effects;
    private final Papers papers;

    RequestDecisions(
            Requests requests,
            RequestSteps steps,
            Dialogue dialogue,
            Proposals proposals,
            Effects effects,
            Papers papers) {
        this.requests = requests;
        this.steps = steps;
        this.dialogue = dialogue;
        this.proposals = proposals;
        this.effects = effects;
        this.papers = papers;
    }

    /** @param by who of the staff decides */
    @ModuleAction
    @Transactional
    public DecisionResult decide(UUID id, Decision decision, UUID by) {
        var request = requests.find(id).filter(found -> found.state().isOpen());
        if (request.isEmpty() || request.get().state() == RequestState.WAITING) {
            return new NotPossible();
        }
        if (!effects.isPossible(request.get(), decision.outcome())) {
            return effects.owes(request.get()) ? new StillOwing() : new NotPossible();
        }
        return decision.outcome() == Decision.Outcome.APPROVE
                        && request.get().kind().needsTwo()
                ? propose(request.get(), by)
                : settle(request.get(), decision);
    }

    /** Confirms that data is destroyed; never by the one who proposed it. */
    @ModuleAction
    @Transactional
    public DecisionResult confirm(UUID id, String words, UUID by) {
        var request = requests.find(id).filter(found -> found.state().isOpen());
        if (request.isEmpty() || proposals.proposer(id).isEmpty()) {
            return new NotPossible();
        }
        if (!effects.isPossible(request.get(), Decision.Outcome.APPROVE)) {
            return new StillOwing();
        }
        return proposals.confirm(id, by) ? settle(request.get(), Decision.approve(words)) : new SamePerson();
    }

    private DecisionResult propose(Request request, UUID by) {
        steps.review(request.id());
        return proposals.propose(request.id(), by) ? new Proposed() : new NotPossible();
    }

    private DecisionResult settle(Request request, Decision decision) {
        var id = request.id();
        var ground = decision.ground().map(Enum::name).orElse(null);
        if (!effects.settledElsewhere(request, decision) && !steps.decide(id, answer(decision), ground)) {
            return new NotPossible();
        }
        if (decision.outcome() != Decision.Outcome.APPROVE) {
            proposals.forget(id);
        }
        if (effects.follow(request, decision.outcome())) {
            steps.carryOut(id);
        }
        papers.give(requests.find(id).orElseThrow(), decision.words().strip());
        if (!decision.words().isBlank()) {
            dialogue.add(id, decision.words().strip());
        }
        return new Decided(requests.find(id).orElseThrow());
    }

    private static RequestState answer(Decision decision) {
        return switch (decision.outcome()) {
            case APPROVE -> RequestState.APPROVED;
            case PARTLY, LOCK -> RequestState.PARTLY;
            case REFUSE -> RequestState.REFUSED;
        };
    }
}
