package kz.qorgan.notices;

import java.time.Duration;

/**
 * What is told. Its words stand under {@code notices.} and the name: {@code .title} (a mail's subject, and the line in the
 * portal) and {@code .text} (time as {@code {0}}, device as {@code {1}}, wrong codes as {@code {2}}).
 */
public enum NoticeKind {
    /** Waits a minute, so that the tries before it are told in the same message. */
    NEW_DEVICE(Duration.ofMinutes(1), Answer.FREEZE),
    FACTOR_ADDED(Duration.ZERO, Answer.FREEZE),
    /** Can still be undone. */
    FACTOR_WAITING(Duration.ZERO, Answer.VETO),
    FACTOR_REMOVED(Duration.ZERO, Answer.FREEZE),
    NUMBER_CHANGED(Duration.ZERO, Answer.FREEZE),
    SECOND_NUMBER_CHANGED(Duration.ZERO, Answer.FREEZE),
    DATA_COPIED(Duration.ZERO, Answer.FREEZE),
    DATA_CORRECTED(Duration.ZERO, Answer.FREEZE),
    RECOVERY_STARTED(Duration.ZERO, Answer.STOP),
    RECOVERY_SUBMITTED(Duration.ZERO, Answer.STOP),
    RECOVERY_APPROVED(Duration.ZERO, Answer.STOP),
    RECOVERY_DONE(Duration.ZERO, Answer.FREEZE),
    RECOVERY_STOPPED(Duration.ZERO, Answer.NONE),
    REQUEST_ASKED(Duration.ZERO, Answer.NONE),
    REQUEST_ANSWERED(Duration.ZERO, Answer.NONE),
    REQUEST_MESSAGE(Duration.ZERO, Answer.NONE),
    SHARED_LEFT_OPEN(Duration.ZERO, Answer.NONE),
    FACTOR_VETOED(Duration.ZERO, Answer.NONE),
    WRONG_CODES(Duration.ZERO, Answer.FREEZE),
    FROZEN(Duration.ZERO, Answer.NONE),
    REOPENED(Duration.ZERO, Answer.FREEZE);

    private final Duration collected;
    private final Answer answer;

    NoticeKind(Duration collected, Answer answer) {
        this.collected = collected;
        this.answer = answer;
    }

    /** How long it waits for what belongs to it. */
    Duration collected() {
        return collected;
    }

    /** What "it was not me" does. */
    Answer answer() {
        return answer;
    }

    /** What a borrower can do who was not the one. */
    enum Answer {
        NONE,
        FREEZE,
        /** Undoes a factor that does not count yet. */
        VETO,
        /** Ends a recovery, at whatever step it is. */
        STOP
    }
}
