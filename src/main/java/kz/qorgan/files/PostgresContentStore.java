package kz.qorgan.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;
import kz.qorgan.vault.FileSeal.SourceFailed;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed bytes in the database that everything else is in: one thing to back up, and nothing to install. */
@Repository
class PostgresContentStore implements ContentStore {

    static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;

    PostgresContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OutputStream write(UUID object) {
        return new Writing(object);
    }

    @Override
    public InputStream read(UUID object) {
        return new Reading(object);
    }

    @Override
    public void delete(UUID object) {
        jdbc.sql("delete from content_chunk where object_id = ?").param(object).update();
    }

    /** A chunk at a time, each a statement of its own: who sends slowly holds no connection. */
    private final class Writing extends OutputStream {

        private final UUID object;
        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private int position;

        Writing(UUID object) {
            this.object = object;
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
                    insert();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                insert();
            }
        }

        private void insert() {
            jdbc.sql("insert into content_chunk (object_id, position, bytes) values (?, ?, ?)")
                    .params(object, position, Arrays.copyOf(chunk, filled))
                    .update();
            position++;
            filled = 0;
        }
    }

    /** A chunk at a time, when it is asked for. */
    private final class Reading extends InputStream {

        private final UUID object;
        private InputStream chunk = InputStream.nullInputStream();
        private int next;

        Reading(UUID object) {
            this.object = object;
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
                var fetched = jdbc.sql("select bytes from content_chunk where object_id = ? and position = ?")
                        .params(object, next++)
                        .query((row, number) -> row.getBytes("bytes"))
                        .optional();
                fetched.ifPresent(bytes -> chunk = new ByteArrayInputStream(bytes));
                return fetched.isPresent();
            } catch (DataAccessException e) {
                throw new SourceFailed(e);
            }
        }
    }
}
