package kz.qorgan.limits;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * So many in such a time.
 *
 * @param capacity how many at once
 * @param per the time after which all of them are there again
 * @param interval whether they come back together at the end of that time, instead of one by one
 */
record Allowance(int capacity, Duration per, boolean interval) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,4}(?:s|m|h|d))( interval)?");

    /** Reads {@code 3/15m} or {@code 2/60s interval}. */
    static Allowance of(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("An allowance reads like 3/15m or 2/60s interval");
        }
        return new Allowance(
                Integer.parseInt(form.group(1)), DurationStyle.SIMPLE.parse(form.group(2)), form.group(3) != null);
    }

    Bandwidth bandwidth() {
        var size = Bandwidth.builder().capacity(capacity);
        return (interval ? size.refillIntervally(capacity, per) : size.refillGreedy(capacity, per)).build();
    }
}
