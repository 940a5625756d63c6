package kz.qorgan.outbox;

import java.time.Duration;
import java.util.UUID;

/**
 * A message in the hands of its carrier. Prints nothing of it.
 *
 * @param id the same at every try
 * @param usefulFor how much longer it makes sense
 * @param hurried whether it is of no use in ten minutes
 * @param possiblySent how many times it may have left already without anybody knowing
 */
public record Letter(UUID id, String to, String text, Duration usefulFor, boolean hurried, int possiblySent) {

    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
