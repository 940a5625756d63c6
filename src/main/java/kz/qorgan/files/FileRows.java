package kz.qorgan.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.SealedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of files. Every question names the owner, so that another's file is not there. */
@Repository
class FileRows {

    private static final String BEGIN = """
            insert into stored_file (id, borrower_id, kind, incoming_object, content_object, thumbnail_object)
            select :id, :borrower, :kind, :incoming, :content, :thumbnail
            where (select count(*) from stored_file
              where borrower_id = :borrower and state = 'INCOMING' and created_at > :since) < :most
            """;

    private static final String KEEP = """
            update stored_file set state = 'KEPT', sealed_name = :name, type = :type, size = :size,
              sealed_content_key = :contentKey, sealed_thumbnail_key = :thumbnailKey
            where id = :id and state = 'INCOMING'
            """;

    private static final String READ = "select * from stored_file where borrower_id = :borrower and state = 'KEPT'";

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Unless so many of the borrower's are coming already; in a transaction, in which others of the borrower's wait. */
    boolean begin(FileRow row, Instant since, int most) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('incoming ' || ?, 0))")
                .param(row.borrower().toString())
                .query((locked, number) -> number)
                .list();
        return jdbc.sql(BEGIN)
                        .param("id", row.id().value())
                        .param("borrower", row.borrower().value())
                        .param("kind", row.kind())
                        .param("incoming", row.incoming())
                        .param("content", row.content())
                        .param("thumbnail", row.thumbnail())
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                == 1;
    }

    /** Says whether it was still coming. */
    boolean keep(FileRow row, byte[] name, String type, long size, byte[] contentKey, byte @Nullable [] thumbnailKey) {
        return jdbc.sql(KEEP)
                        .param("id", row.id().value())
                        .param("name", name)
                        .param("type", type)
                        .param("size", size)
                        .param("contentKey", contentKey)
                        .param("thumbnailKey", thumbnailKey, Types.BINARY)
                        .update()
                == 1;
    }

    Optional<FileRow> find(BorrowerId borrower, FileId id) {
        return jdbc.sql(READ + " and id = :id")
                .param("borrower", borrower.value())
                .param("id", id.value())
                .query(FileRows::row)
                .optional();
    }

    List<FileRow> of(BorrowerId borrower) {
        return jdbc.sql(READ + " order by created_at, id")
                .param("borrower", borrower.value())
                .query(FileRows::row)
                .list();
    }

    List<FileRow> incomingSinceBefore(Instant time) {
        return jdbc.sql("select * from stored_file where state = 'INCOMING' and created_at < ? limit 100")
                .param(time.atOffset(ZoneOffset.UTC))
                .query(FileRows::row)
                .list();
    }

    List<BorrowerId> owners(Map<String, Instant> olderThan, @Nullable BorrowerId after, int most) {
        var kinds = List.copyOf(olderThan.keySet());
        var cutoffs = kinds.stream().map(kind -> String.valueOf(olderThan.get(kind)));
        return jdbc.sql("""
                        select distinct borrower_id from stored_file
                        join unnest(cast(:kinds as text[]), cast(:cutoffs as timestamptz[])) as old (kind, cutoff) using (kind)
                        where state = 'KEPT' and created_at < cutoff and borrower_id > :after
                        order by borrower_id limit :most
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("cutoffs", cutoffs.toArray(String[]::new))
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("most", most)
                .query((row, number) -> new BorrowerId(row.getObject("borrower_id", UUID.class)))
                .list();
    }

    void delete(FileRow row) {
        jdbc.sql("delete from stored_file where id = ?").param(row.id().value()).update();
    }

    @Bean
    static SealedTable sealedFiles() {
        return SealedTable.of("stored_file", "id", "kind")
                .column("sealed_name", row -> FileRow.placeOfName(row.borrower(), row.key("id")))
                .column("sealed_content_key", row -> place("content", row))
                .column("sealed_thumbnail_key", row -> place("thumbnail", row));
    }

    private static String place(String part, SealedTable.Row row) {
        return FileRow.place(part, row.borrower(), row.key("id"), row.key("kind"));
    }

    private static FileRow row(ResultSet row, int number) throws SQLException {
        return new FileRow(
                new FileId(row.getObject("id", UUID.class)),
                new BorrowerId(row.getObject("borrower_id", UUID.class)),
                row.getString("kind"),
                row.getObject("incoming_object", UUID.class),
                row.getObject("content_object", UUID.class),
                row.getObject("thumbnail_object", UUID.class),
                row.getBytes("sealed_name"),
                row.getString("type"),
                row.getLong("size"),
                row.getBytes("sealed_content_key"),
                row.getBytes("sealed_thumbnail_key"),
                row.getTimestamp("created_at").toInstant());
    }
}
