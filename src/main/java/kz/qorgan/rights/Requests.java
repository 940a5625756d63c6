package kz.qorgan.rights;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.rights.StoredRequests.Asker;
import kz.qorgan.rightsclock.Progress;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.vault.RandomValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests down with a number and a clock that both sides see, and finds them again. */
@Service
public class Requests {

    private static final int SHOWN = 500;

    private final StoredRequests stored;
    private final RequestClocks clocks;
    private final RequestSteps steps;
    private final RequestRecord record;
    private final CurrentBorrower current;
    private final RandomValues random;

    Requests(
            StoredRequests stored,
            RequestClocks clocks,
            RequestSteps steps,
            RequestRecord record,
            CurrentBorrower current,
            RandomValues random) {
        this.stored = stored;
        this.clocks = clocks;
        this.steps = steps;
        this.record = record;
        this.current = current;
        this.random = random;
    }

    /** The own requests, the newest first. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<Request> mine() {
        return stored.of(current.require().borrower(), SHOWN);
    }

    /** The own requests, the newest first, with the clocks of those that go on. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<Clocked> mineWithClocks() {
        var mine = stored.of(current.require().borrower(), SHOWN);
        var progress = clocks.progress(mine);
        return mine.stream()
                .map(request -> new Clocked(request, Optional.ofNullable(progress.get(request.id()))))
                .toList();
    }

    /** A request and what its clock says, if it runs or stands still. */
    public record Clocked(Request request, Optional<Progress> progress) {}

    /** An own request by its number; somebody else's is not there. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Optional<Request> mine(RequestNumber number) {
        var me = current.require().borrower();
        return stored.find(number)
                .filter(request -> request.from().filter(me::equals).isPresent());
    }

    /** What the clock of an own request says, the same that staff see. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Progress progressOfMine(Request request) {
        return mine(request.number()).map(clocks::progress).orElseThrow();
    }

    /** Takes an own request back before it is decided. False if it is decided, or somebody else's. */
    @BorrowerAction
    @Transactional
    public boolean withdraw(UUID id) {
        var me = current.require().borrower();
        var own = stored.find(id)
                .filter(request -> request.from().filter(me::equals).isPresent());
        return own.isPresent() && steps.move(id, RequestState.WITHDRAWN, null);
    }

    /**
     * Takes a request down whose documents are complete: the clock runs from now.
     *
     * @param about a word, the name of a field or a category, or {@code *}; nothing personal
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Request submit(BorrowerId borrower, RequestKind kind, String about) {
        return submit(new Asker(Optional.of(borrower), Optional.empty()), kind, about);
    }

    /** The same for somebody who is not a client: the holder of a number that was proved. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Request submitOfStranger(UUID holder, RequestKind kind, String about) {
        return submit(new Asker(Optional.empty(), Optional.of(holder)), kind, about);
    }

    /** The requests of a kind about the same thing that are not decided. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Request> open(BorrowerId borrower, RequestKind kind, String about) {
        return stored.open(borrower, kind, about);
    }

    /** What the holder of a number, who is not a client, has asked for, the newest first. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Request> ofStranger(UUID holder) {
        return stored.ofHolder(holder);
    }

    /** Which holder of a number has sent a request; nobody for a borrower's. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<UUID> strangerOf(UUID id) {
        return stored.holderOf(id);
    }

    /** All requests that are not at their end, the most urgent first. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Request> queue(int most) {
        return stored.queue(most);
    }

    /** All requests of a borrower, the newest first. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Request> of(BorrowerId borrower) {
        return stored.of(borrower, Integer.MAX_VALUE);
    }

    /** One request, whoever's it is. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Request> find(UUID id) {
        return stored.find(id);
    }

    /** Whose request a number names; nobody for one of somebody who is not a client. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<BorrowerId> ownerOf(RequestNumber number) {
        return stored.find(number).flatMap(Request::from);
    }

    /** Whether a number names a request of this borrower that is not at its end. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isOpen(RequestNumber number, BorrowerId borrower) {
        return stored.find(number)
                .filter(request -> !request.state().isLast())
                .flatMap(Request::from)
                .filter(borrower::equals)
                .isPresent();
    }

    /** What the clock of a request says, the same that the borrower sees. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Progress progress(Request request) {
        return clocks.progress(request);
    }

    private Request submit(Asker asker, RequestKind kind, String about) {
        var marks = clocks.begin(kind);
        var id = random.uuid();
        while (!stored.add(id, number(), asker, kind, about, marks)) {
            id = random.uuid();
        }
        var request = stored.find(id).orElseThrow();
        record.submitted(request);
        return request;
    }

    private RequestNumber number() {
        return new RequestNumber(
                "Q-" + random.text(RequestNumber.ALPHABET, 4) + "-" + random.text(RequestNumber.ALPHABET, 4));
    }
}
