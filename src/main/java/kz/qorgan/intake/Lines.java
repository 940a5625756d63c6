package kz.qorgan.intake;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a file line by line in bounded memory, whatever is in it. */
final class Lines implements Closeable {

    private static final int LONGEST = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final InputStream bytes;
    private long read;
    private int number;

    Lines(InputStream bytes) {
        this.bytes = bytes;
    }

    /** The next line, or nothing at the end of the file. */
    Optional<Line> next() throws IOException {
        var line = new ByteArrayOutputStream();
        var length = 0;
        int next;
        while ((next = bytes.read()) != '\n' && next >= 0) {
            read++;
            if (++length <= LONGEST) {
                line.write(next);
            }
        }
        if (next < 0 && length == 0) {
            return Optional.empty();
        }
        read++;
        number++;
        return Optional.of(
                length > LONGEST
                        ? new Line(number, "", Optional.of("it is longer than 64 KiB"))
                        : decode(line.toByteArray()));
    }

    /** How many bytes have been read. */
    long bytesRead() {
        return read;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private Line decode(byte[] line) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            var bare = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
            return new Line(number, bare.strip(), Optional.empty());
        } catch (CharacterCodingException e) {
            return new Line(number, "", Optional.of("it is not UTF-8"));
        }
    }

    /** A line of the file, and what keeps it from being read, if anything does. */
    record Line(int number, String text, Optional<String> flaw) {

        boolean isBlank() {
            return text.isEmpty() && flaw.isEmpty();
        }

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }
}
