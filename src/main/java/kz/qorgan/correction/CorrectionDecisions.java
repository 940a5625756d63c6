package kz.qorgan.correction;

import java.util.List;
import java.util.UUID;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Field.KeptBy;
import kz.qorgan.catalogue.Source;
import kz.qorgan.files.FileId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.RequestState;
import kz.qorgan.rights.RequestSteps;
import kz.qorgan.rights.Requests;
import kz.qorgan.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what was decided about a request to correct a value. Who may decide is for the caller to know. */
@Service
public class CorrectionDecisions {

    private final StoredCorrections stored;
    private final Requests requests;
    private final RequestSteps steps;
    private final PersonalData data;
    private final Catalogue catalogue;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    CorrectionDecisions(
            StoredCorrections stored,
            Requests requests,
            RequestSteps steps,
            PersonalData data,
            Catalogue catalogue,
            Vault vault,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.requests = requests;
        this.steps = steps;
        this.data = data;
        this.catalogue = catalogue;
        this.vault = vault;
        this.events = events;
    }

    /** Why a request is refused; each has a sentence, a rule and a way to appeal. */
    public enum Refusal {
        EVIDENCE_DOES_NOT_SHOW_IT,
        EVIDENCE_NOT_READABLE,
        NOT_THE_BORROWERS,
        ALREADY_RIGHT
    }

    /**
     * The new value holds from now on, and the recipients of the former one are to be told. What the core system keeps
     * (name, birth date) changes with what it hands over next, and is carried out then. False if the request is not open.
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean approve(UUID id) {
        var request = correction(id);
        if (!steps.decide(id, RequestState.APPROVED, null)) {
            return false;
        }
        var field = request.about();
        if (catalogue.orOther(field).keptBy() == KeptBy.VALUES) {
            var wanted = stored.asked(id, vault.of(request.borrower())).orElseThrow();
            data.correct(request.borrower(), field, wanted.value(), Source.STAFF);
            events.publishEvent(new ValueCorrected(request.borrower(), id, field));
            steps.carryOut(id);
        }
        return true;
    }

    /** Everything stays as it is. False if the request is not open. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean refuse(UUID id, Refusal why) {
        correction(id);
        return steps.decide(id, RequestState.REFUSED, why.name());
    }

    /** What a request asks for, in full; who calls has recorded that it is looked at. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Wish wanted(UUID id) {
        var wanted = stored.asked(id, vault.of(correction(id).borrower())).orElseThrow();
        return new Wish(wanted.value(), wanted.reason());
    }

    /** A new value and why. Prints as stars. */
    public record Wish(String value, String reason) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /** The evidence of a request, in the order in which it came. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<FileId> evidence(UUID id) {
        return stored.filesOfRequest(correction(id).id());
    }

    private Request correction(UUID id) {
        return requests.find(id)
                .filter(request -> request.kind() == RequestKind.CORRECTION)
                .orElseThrow();
    }
}
