package kz.qorgan.lenderfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.qorgan.database.StartRefused;

/** The mistakes of one file, told together: whoever repairs it should not start the portal once for each. */
final class Faults {

    private static final int MOST_TOLD = 20;

    private final List<Fault> found = new ArrayList<>();

    void add(int line, String reason) {
        found.add(new Fault(line, reason));
    }

    /** Stops the start if there is a mistake. */
    void refuse(String file) {
        if (found.isEmpty()) {
            return;
        }
        var sentence = new StringBuilder(file)
                .append(found.size() == 1 ? " has a mistake:" : " has %d mistakes:".formatted(found.size()));
        found.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .limit(MOST_TOLD)
                .forEach(fault -> sentence.append("\n  line %d: %s".formatted(fault.line, fault.reason)));
        if (found.size() > MOST_TOLD) {
            sentence.append("\n  and %d more".formatted(found.size() - MOST_TOLD));
        }
        throw new StartRefused(sentence.toString());
    }

    private record Fault(int line, String reason) {}
}
