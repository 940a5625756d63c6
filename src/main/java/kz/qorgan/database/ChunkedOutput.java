package kz.qorgan.database;

import java.io.OutputStream;
import java.util.Arrays;

/** Bytes of any number on their way into rows: never more than one chunk of them is held, and no transaction stays open. */
public final class ChunkedOutput extends OutputStream {

    /** The bytes in a row; the last row may have fewer. */
    public static final int CHUNK = 256 * 1024;

    private final Rows rows;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private int position;

    public ChunkedOutput(Rows rows) {
        this.rows = rows;
    }

    /** Where the chunks go, the first at position 0. */
    public interface Rows {
        void add(int position, byte[] chunk);
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int taken = 0; taken < length; ) {
            var part = Math.min(length - taken, CHUNK - filled);
            System.arraycopy(bytes, offset + taken, chunk, filled, part);
            filled += part;
            taken += part;
            if (filled == CHUNK) {
                add();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            add();
        }
    }

    private void add() {
        rows.add(position, Arrays.copyOf(chunk, filled));
        position++;
        filled = 0;
    }
}
