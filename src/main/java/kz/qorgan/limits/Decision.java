package kz.qorgan.limits;

import java.time.Instant;

/** Whether something may be tried now. */
public sealed interface Decision {

    /** It may, and it has been counted. */
    record Permitted() implements Decision {}

    /**
     * It may not, and nothing was counted.
     *
     * @param until when it works again, if nothing else is tried until then
     * @param work whether it works at once for whoever does some work first
     */
    record Refused(LimitRow row, Instant until, boolean work) implements Decision {}
}
