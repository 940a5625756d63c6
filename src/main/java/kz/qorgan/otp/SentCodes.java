package kz.qorgan.otp;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qorgan.device.DeviceWords;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.otp.Challenges.Asker;
import kz.qorgan.outbox.Fate;
import kz.qorgan.outbox.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells what is known of codes that were sent: whether they arrived, from where they were asked for, how many were wrong. */
@Service
public class SentCodes {

    private final Challenges challenges;
    private final CodeSending sending;
    private final Post post;

    SentCodes(Challenges challenges, CodeSending sending, Post post) {
        this.challenges = challenges;
        this.sending = sending;
        this.post = post;
    }

    /**
     * What became of the last text of a code, for the browser that asked. Does not tell whether the number is known: where no
     * text was sent, it is what becomes of others.
     */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Fate> fate(ChallengeId id, BrowserId browser) {
        return challenges
                .waiting(id, browser)
                .map(waiting -> waiting.challenge().message())
                .map(message -> post.fates(List.of(message)).get(message));
    }

    /** From where these codes were asked for, as far as they were for this borrower and it is still kept. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<ChallengeId, Asked> asked(BorrowerId borrower, Collection<ChallengeId> codes) {
        var askers = challenges.askers(borrower, codes);
        var fates = post.fates(
                askers.stream().flatMap(asker -> asker.message().stream()).toList());
        return askers.stream().collect(Collectors.toMap(Asker::challenge, asker -> asked(asker, fates)));
    }

    /** How many wrong codes were entered for a borrower's number since then, in all browsers; a day back at most. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int wrongCodesSince(BorrowerId borrower, Instant since) {
        return challenges.wrongCodes(borrower, since);
    }

    private Asked asked(Asker asker, Map<UUID, Fate> fates) {
        return new Asked(
                asker.sealed().map(memo -> sending.describe(asker.challenge(), memo)),
                asker.unused(),
                asker.message().map(fates::get));
    }

    /**
     * From where a code was asked for.
     *
     * @param from network and place only
     * @param unused it is over, and nobody has used it
     * @param fate what became of its last text, as far as it is known
     */
    public record Asked(Optional<DeviceWords> from, boolean unused, Optional<Fate> fate) {}
}
