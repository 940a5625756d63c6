package kz.qorgan.standing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.borrower.ObligationsChanged;
import kz.qorgan.consent.Channel;
import kz.qorgan.consent.Consent;
import kz.qorgan.consent.Consents;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.standing.StandingWish.State;
import kz.qorgan.stopping.Stops;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs waiting withdrawals of borrowers who owe nothing any more. One borrower's are one transaction: the consents end, the
 * receipt and the mark that they ran are stored together, so that a process that dies leaves all of it to the next one.
 */
@Component
class StandingRun {

    private static final int PAGE = 1_000;

    private final StoredStanding stored;
    private final Borrowers borrowers;
    private final Consents consents;
    private final Stops stops;
    private final MessageSource texts;

    StandingRun(StoredStanding stored, Borrowers borrowers, Consents consents, Stops stops, MessageSource texts) {
        this.stored = stored;
        this.borrowers = borrowers;
        this.consents = consents;
        this.stops = stops;
        this.texts = texts;
    }

    /** Within the transaction that hands over what is owed now. */
    @EventListener
    void on(ObligationsChanged event) {
        stored.markReady(List.of(event.borrower()));
    }

    /** Whose are to be looked at. */
    @Transactional(readOnly = true)
    public List<BorrowerId> ready(int most) {
        return stored.ready(most);
    }

    /** Runs those of one borrower, or lets them wait on if something is owed after all. */
    @Transactional
    public void run(BorrowerId borrower) {
        var wishes = stored.claim(borrower);
        if (wishes.isEmpty()) {
            return;
        }
        if (borrowers.owes(borrower)) {
            stored.notReady(borrower);
            return;
        }
        var given = consents.of(borrower).stream()
                .filter(Consent::isGiven)
                .map(consent -> consent.purpose().id())
                .toList();
        var running =
                wishes.stream().filter(wish -> given.contains(wish.purpose())).toList();
        var stop = running.isEmpty() ? null : stop(borrower, running);
        wishes.forEach(wish -> end(borrower, wish, running.contains(wish) ? stop : null));
    }

    /** Calls up those whose borrowers owe nothing although no event has said so, such as one that was left in the same second. */
    @Transactional
    public Optional<BorrowerId> sweep(Optional<BorrowerId> after) {
        var page = stored.waiting(after, PAGE);
        var owing = borrowers.owing(page);
        var free = page.stream().filter(one -> !owing.contains(one)).toList();
        if (!free.isEmpty()) {
            stored.markReady(free);
        }
        return page.size() < PAGE ? Optional.empty() : Optional.of(page.getLast());
    }

    private UUID stop(BorrowerId borrower, List<StandingWish> wishes) {
        var language = borrowers.contact(borrower).language();
        var text = texts.getMessage("standing.ran", null, language.locale());
        var proofs = wishes.stream().collect(Collectors.toMap(StandingWish::purpose, StandingWish::proof));
        return stops.stop(borrower, text, proofs, Channel.STANDING, language).id();
    }

    private void end(BorrowerId borrower, StandingWish wish, @Nullable UUID stop) {
        stored.end(wish.id(), borrower, stop == null ? State.POINTLESS : State.RAN, stop);
    }
}
