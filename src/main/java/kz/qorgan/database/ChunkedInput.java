package kz.qorgan.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/** What a {@link ChunkedOutput} wrote, a chunk at a time and only when it is asked for. */
public final class ChunkedInput extends InputStream {

    private final Rows rows;
    private InputStream chunk = InputStream.nullInputStream();
    private int next;

    public ChunkedInput(Rows rows) {
        this.rows = rows;
    }

    /** Where the chunks come from; none after the last. */
    public interface Rows {
        Optional<byte[]> at(int position);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = chunk.read(into, offset, length);
        if (read >= 0) {
            return read;
        }
        return fetch() ? chunk.read(into, offset, length) : -1;
    }

    private boolean fetch() throws IOException {
        try {
            var fetched = rows.at(next++);
            fetched.ifPresent(bytes -> chunk = new ByteArrayInputStream(bytes));
            return fetched.isPresent();
        } catch (DataAccessException e) {
            throw new SourceFailed(e);
        }
    }

    /** The rows cannot be read now: no sign that anybody has altered them. */
    public static final class SourceFailed extends IOException {

        private static final long serialVersionUID = 1L;

        public SourceFailed(Throwable cause) {
            super("The rows cannot be read", cause);
        }
    }
}
