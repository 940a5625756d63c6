package kz.qorgan.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.database.ChunkedInput;
import kz.qorgan.database.ChunkedOutput;
import kz.qorgan.export.CopyStore.Attempt;
import kz.qorgan.vault.SealedTable;
import kz.qorgan.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies in the database, each sealed with a key of its own while it is written, in parts that are small enough to be held. */
@Repository
class ChunkStore implements CopyStore {

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
        return seal.sealing(new ChunkedOutput((position, chunk) -> add(attempt, position, chunk)));
    }

    @Override
    public InputStream read(Attempt attempt) throws IOException {
        var key = jdbc.sql("select sealed_key from export_content where job_id = ? and attempt = ?")
                .params(attempt.job(), attempt.number())
                .query((row, number) -> row.getBytes("sealed_key"))
                .single();
        return vault.file(attempt.borrower(), key, place(attempt.job(), attempt.number()))
                .opening(new ChunkedInput(position -> at(attempt, position)));
    }

    @Bean
    static SealedTable sealedCopies() {
        return SealedTable.of("export_content", "job_id", "attempt")
                .ownedBy("job_id in (select id from export_job where borrower_id = :borrower)")
                .column(
                        "sealed_key",
                        row -> place(UUID.fromString(row.key("job_id")), Integer.parseInt(row.key("attempt"))));
    }

    private static String place(UUID job, int attempt) {
        return "export_content.sealed_key " + job + " " + attempt;
    }

    private void add(Attempt attempt, int position, byte[] chunk) {
        jdbc.sql("insert into export_chunk (job_id, attempt, position, bytes) values (?, ?, ?, ?)")
                .params(attempt.job(), attempt.number(), position, chunk)
                .update();
    }

    private Optional<byte[]> at(Attempt attempt, int position) {
        return jdbc.sql("select bytes from export_chunk where job_id = ? and attempt = ? and position = ?")
                .params(attempt.job(), attempt.number(), position)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }
}
