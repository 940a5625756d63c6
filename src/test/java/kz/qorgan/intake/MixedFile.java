package kz.qorgan.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.qorgan.intake.Sheet.Row;

/** A long file of good lines, with every kind of bad line among them, blank lines and a byte order mark. */
final class MixedFile {

    /** Each makes a bad line of a good row and of one that stands in the file already. */
    private static final List<BadLine> BAD_LINES = List.of(
            (row, earlier) -> text("not JSON"),
            (row, earlier) -> text(row.json().substring(0, 100)),
            (row, earlier) -> text(row.withIin("900315399992").json()),
            (row, earlier) -> text(row.withIin("850612599005").json()),
            (row, earlier) -> text(row.withNumber("+79161234567").json()),
            (row, earlier) -> text(row.withNumber(earlier.number()).json()),
            (row, earlier) -> text(earlier.withNumber(row.number()).json()),
            (row, earlier) -> text(row.withBirthDate("1999-01-02").json()),
            (row, earlier) -> text(row.json() + earlier.json()),
            (row, earlier) -> text(row.json("a@example.com", "x".repeat(70_000))),
            (row, earlier) -> withByte(row.json(), (byte) 0xff),
            (row, earlier) -> withByte(row.json(), (byte) 0),
            (row, earlier) -> text(row.json("Айгүл", "a\\u0000b")),
            (row, earlier) -> text(row.json("Айгүл", "a\\ud800b")));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Row> good = new ArrayList<>();
    private final Set<Integer> badLines = new TreeSet<>();
    private int line;
    private int repeated;

    private MixedFile() {
        bytes.writeBytes(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    }

    static MixedFile of(int lines, int betweenBadOnes) {
        var file = new MixedFile();
        while (file.line < lines) {
            if (file.line % betweenBadOnes == betweenBadOnes - 1) {
                file.addBad(BAD_LINES.get(file.badLines.size() % BAD_LINES.size()));
            } else {
                file.addGood();
            }
        }
        file.repeatFirst();
        return file;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    int good() {
        return good.size();
    }

    /** Good lines that stand in the file a second time. */
    int repeated() {
        return repeated;
    }

    Set<Integer> badLines() {
        return badLines;
    }

    List<String> goodNumbers() {
        return good.stream().map(Row::number).toList();
    }

    private void addGood() {
        var row = Sheet.row();
        good.add(row);
        add(text(row.json()));
        if (line % 500 == 0) {
            add(text(" \t "));
        }
    }

    private void addBad(BadLine kind) {
        add(kind.of(Sheet.row(), good.getFirst()));
        badLines.add(line);
    }

    private void repeatFirst() {
        add(text(good.getFirst().json()));
        repeated++;
    }

    private void add(byte[] content) {
        bytes.writeBytes(content);
        bytes.write('\n');
        line++;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The line with one byte in its middle replaced. */
    private static byte[] withByte(String text, byte strange) {
        var line = text(text);
        line[line.length / 2] = strange;
        return line;
    }

    private interface BadLine {

        byte[] of(Row row, Row earlier);
    }
}
