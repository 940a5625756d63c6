package kz.qorgan.withdrawal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.purposes.ConsentPurpose;

/**
 * What a withdrawal would do, for one borrower as things stand now. What is shown is made of the passages and of nothing
 * else, so that their hash is that of the shown text.
 *
 * @param stops what stops at once
 * @param refused what cannot be withdrawn while something is owed
 */
public record Plan(Choice choice, List<ConsentPurpose> stops, List<ConsentPurpose> refused, List<Passage> passages) {

    public Plan {
        stops = List.copyOf(stops);
        refused = List.copyOf(refused);
        passages = List.copyOf(passages);
    }

    /**
     * What the borrower has chosen.
     *
     * @param purposes ids
     * @param leaveStanding whether what is refused now shall be withdrawn by itself later
     */
    public record Choice(List<String> purposes, boolean leaveStanding) {

        public Choice {
            purposes = purposes.stream().distinct().sorted().toList();
        }
    }

    /** A heading and sentences under it. */
    public record Passage(String heading, List<String> lines) {

        public Passage {
            lines = List.copyOf(lines);
        }
    }

    /** Whether there is nothing to confirm. */
    public boolean isEmpty() {
        return stops.isEmpty() && refused.isEmpty();
    }

    /** Whether something stays that the borrower wanted to end. */
    public boolean isRefusedInPart() {
        return !refused.isEmpty();
    }

    /** The shown text as one. */
    public String text() {
        return passages.stream()
                .flatMap(passage -> Stream.concat(
                        Stream.of(passage.heading()), passage.lines().stream().map(line -> "– " + line)))
                .collect(Collectors.joining("\n"));
    }

    /** Of exactly what was shown. */
    public String hash() {
        return TextVersion.sha256(text());
    }

    @Override
    public String toString() {
        return "Plan" + choice;
    }
}
