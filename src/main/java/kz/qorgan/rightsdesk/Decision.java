package kz.qorgan.rightsdesk;

import java.util.Optional;

/**
 * The answer to a request.
 *
 * @param ground why not all of it is done; needed for everything but an approval
 * @param words for the person, beside the sentence of the ground; may be empty. Never printed
 */
public record Decision(Outcome outcome, Optional<Ground> ground, String words) {

    public Decision {
        if (outcome == Outcome.APPROVE ? ground.isPresent() : ground.isEmpty()) {
            throw new IllegalArgumentException(
                    "Whatever is not approved as asked has a ground, and an approval has none");
        }
    }

    public static Decision approve(String words) {
        return new Decision(Outcome.APPROVE, Optional.empty(), words);
    }

    public static Decision partly(Ground ground, String words) {
        return new Decision(Outcome.PARTLY, Optional.of(ground), words);
    }

    public static Decision refuse(Ground ground, String words) {
        return new Decision(Outcome.REFUSE, Optional.of(ground), words);
    }

    /** In place of deletion: kept because the law demands it, and used by nobody until five years after the last loan. */
    public static Decision lock(String words) {
        return new Decision(Outcome.LOCK, Optional.of(Ground.LAW_REQUIRES_KEEPING), words);
    }

    @Override
    public String toString() {
        return outcome + " " + ground;
    }

    /** What is done. */
    public enum Outcome {
        APPROVE,
        PARTLY,
        REFUSE,
        LOCK
    }
}
