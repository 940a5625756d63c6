package kz.qorgan.filecheck;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures what a PDF would become when it is unpacked, before anybody unpacks it: PDFBox would do so into memory without
 * a bound. Looks at every stream that stands in the file, whether or not the document mentions it.
 */
final class PdfStreams {

    private static final byte[] KEYWORD = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    private static final int BEFORE = 16 * 1024;
    private static final int TOKENS_AT_MOST = 600_000;
    private static final int PIECE = 64 * 1024;
    private static final long OBJECTS_AT_MOST = 4L << 20;
    private static final Pattern ESCAPE = Pattern.compile("#([0-9a-fA-F]{2})");
    private static final Pattern PACKED_OTHERWISE = Pattern.compile("/(LZWDecode|LZW|RunLengthDecode|RL)\\b");
    private static final Pattern TABLE_OF_OBJECTS = Pattern.compile("/(XRef|W)\\b");
    private static final Pattern PACKED_AND_WRITTEN =
            Pattern.compile("(?s)/(ASCII85Decode|A85|ASCIIHexDecode|AHx)\\b.*/(FlateDecode|Fl)\\b");

    private final byte[] file;
    private final long most;
    private long unpacked;

    private PdfStreams(byte[] file, long most) {
        this.file = file;
        this.most = most;
    }

    /** Whether it would become more than that, or nobody can tell. */
    static boolean exceed(byte[] file, long most) {
        return new PdfStreams(file, most).exceed();
    }

    private boolean exceed() {
        if (tokens() > TOKENS_AT_MOST) {
            return true;
        }
        for (int at = find(KEYWORD, 0); at >= 0; at = find(KEYWORD, at + KEYWORD.length)) {
            var end = at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e';
            if (!end && exceeds(at, dictionary(at))) {
                return true;
            }
        }
        return false;
    }

    /** What begins a name, a text, an array or a dictionary. Each becomes an object, however few bytes it takes here. */
    private int tokens() {
        var count = 0;
        for (var one : file) {
            if (one == '/' || one == '(' || one == '[' || one == '<') {
                count++;
            }
        }
        return count;
    }

    /** What stands before a stream, with its names as they are meant. */
    private String dictionary(int at) {
        var from = Math.max(0, at - BEFORE);
        var before = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
        return ESCAPE.matcher(before.substring(before.lastIndexOf("obj") + 1))
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    private boolean exceeds(int at, String dictionary) {
        var hard = PACKED_OTHERWISE.matcher(dictionary).find()
                || PACKED_AND_WRITTEN.matcher(dictionary).find();
        if (hard && lengthFrom(at) > PIECE) {
            // what cannot be measured here must be small enough not to matter, however well it is packed
            return true;
        }
        var isTable = TABLE_OF_OBJECTS.matcher(dictionary).find();
        return isTable && lengthFrom(at) > OBJECTS_AT_MOST || unpacksTooFar(at + KEYWORD.length, isTable);
    }

    private int lengthFrom(int at) {
        var end = find(END, at);
        return (end < 0 ? file.length : end) - at;
    }

    private boolean unpacksTooFar(int keywordEnd, boolean isTable) {
        var start = keywordEnd;
        while (start < file.length && (file[start] == '\r' || file[start] == '\n' || file[start] == ' ')) {
            start++;
        }
        if (!isZlib(file, start, file.length)) {
            return false;
        }
        var first = new byte[PIECE];
        var size = inflate(file, start, file.length - start, first);
        unpacked += size;
        return unpacked > most
                || (isTable || listsObjects(first)) && size > OBJECTS_AT_MOST
                || isZlib(first, 0, PIECE) && inflate(first, 0, PIECE, new byte[PIECE]) > OBJECTS_AT_MOST;
    }

    /** How long it becomes, as far as that is of interest; keeps the beginning. */
    private long inflate(byte[] packed, int offset, int length, byte[] first) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed, offset, length);
            var piece = new byte[PIECE];
            long size = inflater.inflate(first);
            for (var more = 1; more > 0 && size <= most; size += more) {
                more = inflater.inflate(piece);
            }
            return size;
        } catch (DataFormatException endsHere) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    /** A stream of objects begins with their numbers; each of them becomes many times longer in memory. */
    private static boolean listsObjects(byte[] first) {
        for (int at = 0; at < 32; at++) {
            var isOfNumbers =
                    first[at] >= '0' && first[at] <= '9' || first[at] == ' ' || first[at] == '\n' || first[at] == '\r';
            if (!isOfNumbers) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZlib(byte[] bytes, int at, int end) {
        return at + 1 < end && (bytes[at] & 0x0F) == 8 && ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF) % 31 == 0;
    }

    private int find(byte[] word, int from) {
        for (int at = from; at + word.length <= file.length; at++) {
            var same = 0;
            while (same < word.length && file[at + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return at;
            }
        }
        return -1;
    }
}
