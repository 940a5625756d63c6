package kz.qorgan.presence;

import java.time.Duration;
import java.util.Optional;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.Sessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears from the pages of a shared device that somebody still has them open, and says how long the session lasts. */
@Service
public class Presence {

    private final OpenSharedPages pages;
    private final CurrentBorrower current;
    private final Sessions sessions;
    private final PresencePolicy policy;

    Presence(OpenSharedPages pages, CurrentBorrower current, Sessions sessions, PresencePolicy policy) {
        this.pages = pages;
        this.current = current;
        this.sessions = sessions;
        this.policy = policy;
    }

    /** A page says that it is there. On an own device nothing is noted and nothing is said. */
    @BorrowerAction
    @Transactional
    public Optional<Duration> note(PageId page, Sign sign) {
        var me = current.require();
        if (!me.sharedDevice()) {
            return Optional.empty();
        }
        switch (sign) {
            case VISIBLE -> pages.open(me, page, policy.visible());
            case HIDDEN -> pages.open(me, page, policy.hidden());
            case LEAVING -> pages.leaving(me, page, policy.leaving());
        }
        return Optional.of(sessions.timeLeft());
    }

    /** Until this session ends if nobody does anything. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Duration endsIn() {
        return sessions.timeLeft();
    }

    /** What a page says of itself. */
    public enum Sign {
        /** Somebody looks at it. */
        VISIBLE,
        /** Its tab is in the background. */
        HIDDEN,
        /** It is being closed, reloaded or left. */
        LEAVING;

        /** Reads what a page sent; nothing of anything else. */
        public static Optional<Sign> of(String text) {
            for (var sign : values()) {
                if (sign.name().equalsIgnoreCase(text)) {
                    return Optional.of(sign);
                }
            }
            return Optional.empty();
        }
    }
}
