package kz.qorgan.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;
import kz.qorgan.export.CopyStore.Attempt;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.FileSeal;
import kz.qorgan.vault.FileSeal.SourceFailed;
import kz.qorgan.vault.Reseal;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.Vault;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies in the database, each sealed with a key of its own while it is written, in parts that are small enough to be held. */
@Repository
class ChunkStore implements CopyStore, Reseal {

    private static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;
    private final Vault vault;

    ChunkStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public OutputStream write(Attempt attempt) throws IOException {
        var seal = vault.newFile(attempt.borrower(), place(attempt.job(), attempt.number()));
        jdbc.sql("insert into export_content (job_id, attempt, sealed_key) values (?, ?, ?)")
                .params(attempt.job(), attempt.number(), seal.sealedKey())
                .update();
        return seal.sealing(new Writing(attempt));
    }

    @Override
    public InputStream read(Attempt attempt) throws IOException {
        var key = jdbc.sql("select sealed_key from export_content where job_id = ? and attempt = ?")
                .params(attempt.job(), attempt.number())
                .query((row, number) -> row.getBytes("sealed_key"))
                .single();
        return vault.file(attempt.borrower(), key, place(attempt.job(), attempt.number()))
                .opening(new Reading(attempt));
    }

    /** A copy that does not open stays as it is: it lives for hours, and another one is quickly made. */
    @Override
    public void reseal(BorrowerId borrower, Seal newest) {
        jdbc
                .sql("""
                        select job_id, attempt, sealed_key from export_content join export_job on id = job_id
                        where borrower_id = ?
                        """)
                .param(borrower.value())
                .query((row, number) ->
                        new Key(row.getObject("job_id", UUID.class), row.getInt("attempt"), row.getBytes("sealed_key")))
                .list()
                .stream()
                .filter(key -> !newest.isNewest(key.sealed()))
                .forEach(key -> reseal(key, vault.file(borrower, key.sealed(), key.place()), newest));
    }

    private void reseal(Key key, FileSeal seal, Seal newest) {
        jdbc.sql("update export_content set sealed_key = ? where job_id = ? and attempt = ?")
                .params(seal.resealedKey(newest), key.job(), key.attempt())
                .update();
    }

    private static String place(UUID job, int attempt) {
        return "export_content.sealed_key " + job + " " + attempt;
    }

    /** The key of one copy, as its row holds it. */
    private record Key(UUID job, int attempt, byte[] sealed) {

        String place() {
            return ChunkStore.place(job, attempt);
        }
    }

    /** A statement for each part, so that making a long copy holds no transaction open. */
    private final class Writing extends OutputStream {

        private final Attempt attempt;
        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private int position;

        Writing(Attempt attempt) {
            this.attempt = attempt;
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
            jdbc.sql("insert into export_chunk (job_id, attempt, position, bytes) values (?, ?, ?, ?)")
                    .params(attempt.job(), attempt.number(), position, Arrays.copyOf(chunk, filled))
                    .update();
            position++;
            filled = 0;
        }
    }

    /** A part at a time, when it is asked for. */
    private final class Reading extends InputStream {

        private final Attempt attempt;
        private InputStream chunk = InputStream.nullInputStream();
        private int next;

        Reading(Attempt attempt) {
            this.attempt = attempt;
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
                var fetched = jdbc.sql(
                                "select bytes from export_chunk where job_id = ? and attempt = ? and position = ?")
                        .params(attempt.job(), attempt.number(), next++)
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
