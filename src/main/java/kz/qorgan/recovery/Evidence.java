package kz.qorgan.recovery;

import java.time.Duration;
import java.util.Set;

/** What speaks for a recovery. How long the owner can object follows from it alone; nobody can shorten that. */
public enum Evidence {
    /** A recovery code from the paper, entered and used up by the person. */
    SAVED_CODE(false),
    /** Confirmed in a session that was open before it was asked for. */
    OPEN_SESSION(false),
    /** The document and the face seen at a branch. */
    BRANCH_CHECK(true),
    /** A photograph of the person compared with the one of the document. */
    PHOTO_COMPARE(true);

    private final boolean byStaff;

    Evidence(boolean byStaff) {
        this.byStaff = byStaff;
    }

    /** Whether staff give it, and not the person. */
    public boolean isByStaff() {
        return byStaff;
    }

    /** No wait only for somebody who has been seen and has the paper too; the longest for somebody seen on photographs only. */
    static Duration cooling(Set<Evidence> found, RecoveryPolicy policy) {
        if (found.contains(BRANCH_CHECK) && found.contains(SAVED_CODE)) {
            return Duration.ZERO;
        }
        return found.equals(Set.of(PHOTO_COMPARE)) ? policy.coolingFromAfar() : policy.cooling();
    }
}
