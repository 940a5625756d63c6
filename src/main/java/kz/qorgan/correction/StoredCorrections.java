package kz.qorgan.correction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.files.FileId;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SealedTable;
import kz.qorgan.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of drafts, of their evidence, and of what was asked for in a request. */
@Repository
class StoredCorrections {

    private static final String SAVE = """
            insert into correction_draft (borrower_id, field, sealed_value, sealed_reason) values (?, ?, ?, ?)
            on conflict (borrower_id, field) do update set sealed_value = excluded.sealed_value,
              sealed_reason = excluded.sealed_reason, saved_at = portal_now()
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredCorrections(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void save(BorrowerId borrower, String field, Wanted wanted) {
        var seal = vault.of(borrower);
        jdbc.sql(SAVE)
                .params(
                        borrower.value(),
                        field,
                        seal.seal(wanted.value(), placeInDraft("value", borrower, field)),
                        seal.seal(wanted.reason(), placeInDraft("reason", borrower, field)))
                .update();
    }

    Optional<Wanted> draft(BorrowerId borrower, String field) {
        return jdbc.sql("select sealed_value, sealed_reason from correction_draft where borrower_id = ? and field = ?")
                .params(borrower.value(), field)
                .query((row, number) -> {
                    var seal = vault.of(borrower);
                    return new Wanted(
                            seal.open(row.getBytes("sealed_value"), placeInDraft("value", borrower, field)),
                            seal.open(row.getBytes("sealed_reason"), placeInDraft("reason", borrower, field)));
                })
                .optional();
    }

    void forgetDraft(BorrowerId borrower, String field) {
        jdbc.sql("delete from correction_draft where borrower_id = ? and field = ?")
                .params(borrower.value(), field)
                .update();
    }

    void add(BorrowerId borrower, String field, FileId file) {
        jdbc.sql("insert into correction_file (file_id, borrower_id, field) values (?, ?, ?)")
                .params(file.value(), borrower.value(), field)
                .update();
    }

    /** False if it is not evidence of this borrower's draft. */
    boolean remove(BorrowerId borrower, FileId file) {
        return jdbc.sql("delete from correction_file where file_id = ? and borrower_id = ? and request_id is null")
                        .params(file.value(), borrower.value())
                        .update()
                == 1;
    }

    List<FileId> filesOfDraft(BorrowerId borrower, String field) {
        return jdbc.sql("""
                        select file_id from correction_file
                        where borrower_id = ? and field = ? and request_id is null order by position
                        """)
                .params(borrower.value(), field)
                .query((row, number) -> new FileId(Objects.requireNonNull(row.getObject("file_id", UUID.class))))
                .list();
    }

    List<FileId> filesOfRequest(UUID request) {
        return jdbc.sql("select file_id from correction_file where request_id = ? order by position")
                .param(request)
                .query((row, number) -> new FileId(Objects.requireNonNull(row.getObject("file_id", UUID.class))))
                .list();
    }

    /** From now on what was written, and its evidence, belong to a request. */
    void ask(BorrowerId borrower, UUID request, String field, Wanted wanted) {
        var seal = vault.of(borrower);
        jdbc.sql("insert into correction_request (request_id, field, sealed_value, sealed_reason) values (?, ?, ?, ?)")
                .params(
                        request,
                        field,
                        seal.seal(wanted.value(), "correction_request.value " + request),
                        seal.seal(wanted.reason(), "correction_request.reason " + request))
                .update();
        jdbc.sql("update correction_file set request_id = ? where borrower_id = ? and field = ? and request_id is null")
                .params(request, borrower.value(), field)
                .update();
    }

    Optional<Wanted> asked(UUID request, Seal seal) {
        return jdbc.sql("select sealed_value, sealed_reason from correction_request where request_id = ?")
                .param(request)
                .query((row, number) -> new Wanted(
                        seal.open(row.getBytes("sealed_value"), "correction_request.value " + request),
                        seal.open(row.getBytes("sealed_reason"), "correction_request.reason " + request)))
                .optional();
    }

    @Bean
    static SealedTable sealedDrafts() {
        return SealedTable.of("correction_draft", "field")
                .column("sealed_value", row -> placeInDraft("value", row.borrower(), row.key("field")))
                .column("sealed_reason", row -> placeInDraft("reason", row.borrower(), row.key("field")));
    }

    @Bean
    static SealedTable sealedCorrections() {
        return SealedTable.of("correction_request", "request_id")
                .ownedBy("request_id in (select id from rights_request where borrower_id = :borrower)")
                .column("sealed_value", row -> "correction_request.value " + row.key("request_id"))
                .column("sealed_reason", row -> "correction_request.reason " + row.key("request_id"));
    }

    private static String placeInDraft(String part, BorrowerId borrower, String field) {
        return "correction_draft." + part + " " + borrower + " " + field;
    }

    /** What somebody wants to stand there, and why. Prints as stars. */
    record Wanted(String value, String reason) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
