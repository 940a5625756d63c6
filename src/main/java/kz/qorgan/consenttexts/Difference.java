package kz.qorgan.consenttexts;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;

/** Two versions of a text side by side, line by line. */
public record Difference(List<Row> rows) {

    public Difference {
        rows = List.copyOf(rows);
    }

    /** What has become of a line. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A line and what stands in its place now.
     *
     * @param before empty for one that was added
     * @param now empty for one that was removed
     */
    public record Row(Kind kind, String before, String now) {}

    public static Difference between(String before, String now) {
        var generator = DiffRowGenerator.create()
                .showInlineDiffs(false)
                .lineNormalizer(line -> line) // Vaadin escapes; escaping twice would show the signs
                .build();
        return new Difference(generator.generateDiffRows(lines(before), lines(now)).stream()
                .map(Difference::row)
                .toList());
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static Row row(DiffRow row) {
        var kind = switch (row.getTag()) {
            case EQUAL -> Kind.SAME;
            case INSERT -> Kind.ADDED;
            case DELETE -> Kind.REMOVED;
            case CHANGE -> Kind.CHANGED;
        };
        return new Row(kind, row.getOldLine(), row.getNewLine());
    }
}
