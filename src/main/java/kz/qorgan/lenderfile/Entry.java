package kz.qorgan.lenderfile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One place in a file of the lender: a text, a list, or entries with names. Whoever finds a mistake reports it here and
 * reads on with whatever stands in for the value, so that all mistakes are found in one pass. What is missing is told
 * once; its parts are silent.
 */
public final class Entry {

    private static final String STAND_IN = "?";

    private final String name;
    private final int line;
    private final @Nullable Node node;
    private final Faults faults;

    Entry(String name, int line, @Nullable Node node, Faults faults) {
        this.name = name;
        this.line = line;
        this.node = node;
        this.faults = faults;
    }

    /** What the entry is called where it stands. */
    public String name() {
        return name;
    }

    /** Reports a mistake at this place. */
    public void fault(String reason) {
        if (node != null) {
            faults.add(line, reason);
        }
    }

    /** The text that stands here. */
    public String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        fault(name + " needs a text");
        return STAND_IN;
    }

    /** The text that stands here, made into something else. */
    public <T> Optional<T> as(Function<String, T> parse, String what) {
        var text = text();
        try {
            return Optional.of(parse.apply(text));
        } catch (RuntimeException refused) { // a parser says no in its own way
            fault("%s is not %s".formatted(name, what));
            return Optional.empty();
        }
    }

    /** One of the words of a type, written small and with hyphens; the first one stands in for a word that is not. */
    public <E extends Enum<E>> E word(Class<E> type) {
        var words = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Entry::written, one -> one));
        var word = words.get(text());
        if (word == null) {
            fault("%s is none of %s"
                    .formatted(name, words.keySet().stream().sorted().collect(Collectors.joining(", "))));
            return type.getEnumConstants()[0];
        }
        return word;
    }

    /** The entries of the list that stands here. */
    public List<Entry> items() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(item -> new Entry("an item of " + name, lineOf(item), item, faults))
                    .toList();
        }
        fault(name + " needs a list, written like [one, two]");
        return List.of();
    }

    /** The named entries that stand here, in the order of the file. */
    public Map<String, Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            fault(name + " needs entries of the form \"name: value\"");
            return entries;
        }
        for (var pair : mapping.getValue()) {
            var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : STAND_IN;
            var entry = new Entry(key, lineOf(pair.getKeyNode()), pair.getValueNode(), faults);
            if (entries.putIfAbsent(key, entry) != null) {
                entry.fault(key + " stands here twice");
            }
        }
        return entries;
    }

    /** The named entries, of which there must be these and none besides these and the ones that may be. */
    public Parts parts(List<String> needed, List<String> possible) {
        var entries = entries();
        entries.forEach((key, entry) -> {
            if (!needed.contains(key) && !possible.contains(key)) {
                entry.fault("%s is not known here; %s may have %s".formatted(key, name, both(needed, possible)));
            }
        });
        needed.stream()
                .filter(key -> !entries.containsKey(key) && node instanceof MappingNode)
                .forEach(key -> fault("%s has no %s".formatted(name, key)));
        return new Parts(entries, faults);
    }

    /** Entries whose names are checked; one that is missing has been told already and is read in silence. */
    public static final class Parts {

        private final Map<String, Entry> entries;
        private final Faults faults;

        private Parts(Map<String, Entry> entries, Faults faults) {
            this.entries = entries;
            this.faults = faults;
        }

        public Entry at(String key) {
            return entries.getOrDefault(key, new Entry(key, 0, null, faults));
        }

        public Optional<Entry> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String both(List<String> needed, List<String> possible) {
        return Stream.concat(needed.stream(), possible.stream()).collect(Collectors.joining(", "));
    }

    private static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
