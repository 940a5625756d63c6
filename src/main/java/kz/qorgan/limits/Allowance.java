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
 * @param soft whether more than that are permitted to whoever works for it
 */
record Allowance(int capacity, Duration per, boolean interval, boolean soft) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,4}(?:s|m|h|d))( interval| soft)?");

    /** Reads {@code 3/15m}, {@code 2/60s interval} or {@code 3/10m soft}. */
    static Allowance of(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("An allowance reads like 3/15m, 2/60s interval or 3/10m soft");
        }
        return new Allowance(
                Integer.parseInt(form.group(1)),
                DurationStyle.SIMPLE.parse(form.group(2)),
                " interval".equals(form.group(3)),
                " soft".equals(form.group(3)));
    }

    Bandwidth bandwidth() {
        var size = Bandwidth.builder().capacity(capacity);
        return (interval ? size.refillIntervally(capacity, per) : size.refillGreedy(capacity, per)).build();
    }
}
