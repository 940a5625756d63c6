package kz.qorgan.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Measured values of one figure, and what is said about them. Many threads may add. */
final class Samples {

    private final List<Double> values = Collections.synchronizedList(new ArrayList<>());

    void add(double value) {
        values.add(value);
    }

    double median() {
        return percentile(50);
    }

    /** The value that so many percent do not exceed (nearest rank). */
    double percentile(int percent) {
        var sorted = sorted();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1);
    }

    double max() {
        return percentile(100);
    }

    /** In the order of measuring, as a warming server shows in it. */
    String inOrder(String format) {
        return List.copyOf(values).stream().map(format::formatted).collect(Collectors.joining(" "));
    }

    private List<Double> sorted() {
        return List.copyOf(values).stream().sorted().toList();
    }
}
