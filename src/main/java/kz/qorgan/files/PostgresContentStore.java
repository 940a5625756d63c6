package kz.qorgan.files;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.database.ChunkedInput;
import kz.qorgan.database.ChunkedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed bytes in the database that everything else is in: one thing to back up, and nothing to install. */
@Repository
class PostgresContentStore implements ContentStore {

    private final JdbcClient jdbc;

    PostgresContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OutputStream write(UUID object) {
        return new ChunkedOutput((position, chunk) -> add(object, position, chunk));
    }

    @Override
    public InputStream read(UUID object) {
        return new ChunkedInput(position -> at(object, position));
    }

    @Override
    public void delete(UUID object) {
        jdbc.sql("delete from content_chunk where object_id = ?").param(object).update();
    }

    private void add(UUID object, int position, byte[] chunk) {
        jdbc.sql("insert into content_chunk (object_id, position, bytes) values (?, ?, ?)")
                .params(object, position, chunk)
                .update();
    }

    private Optional<byte[]> at(UUID object, int position) {
        return jdbc.sql("select bytes from content_chunk where object_id = ? and position = ?")
                .params(object, position)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }
}
