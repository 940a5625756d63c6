package kz.qorgan.consent;

import java.util.List;
import java.util.Optional;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.purposes.ConsentPurpose;
import kz.qorgan.purposes.Withdrawable;

/**
 * One purpose as it stands for a borrower.
 *
 * @param last what was said last, if anything was
 * @param agreed the words of the last event
 * @param current the words that hold now; nothing for what needs no consent
 * @param before everything that was said earlier, the newest first
 */
public record Consent(
        ConsentPurpose purpose,
        Optional<ConsentEvent> last,
        Optional<TextVersion> agreed,
        Optional<TextVersion> current,
        List<ConsentEvent> before) {

    public Consent {
        before = List.copyOf(before);
    }

    /** How a purpose stands. */
    public enum State {
        GIVEN,
        /** given in earlier words, for fewer recipients or data than are asked for now */
        GIVEN_IN_PART,
        REFUSED,
        WITHDRAWN,
        NOT_ASKED,
        BY_LAW
    }

    public State state() {
        if (purpose.withdrawable() == Withdrawable.NEVER) {
            return State.BY_LAW;
        }
        return last.map(event -> switch (event.kind()) {
                    case GIVEN -> coversAll() ? State.GIVEN : State.GIVEN_IN_PART;
                    case REFUSED -> State.REFUSED;
                    case WITHDRAWN -> State.WITHDRAWN;
                })
                .orElse(State.NOT_ASKED);
    }

    /** Whether data may be used for it now, for some recipients and data at least. */
    public boolean isGiven() {
        return state() == State.GIVEN || state() == State.GIVEN_IN_PART;
    }

    /** Whether something waits for the borrower's word. */
    public boolean isWaiting() {
        return current.isPresent() && (state() == State.NOT_ASKED || state() == State.GIVEN_IN_PART);
    }

    private boolean coversAll() {
        return agreed.flatMap(words -> current.map(words::covers)).orElse(true);
    }
}
