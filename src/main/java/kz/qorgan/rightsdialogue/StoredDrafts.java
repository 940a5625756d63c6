package kz.qorgan.rightsdialogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.files.FileId;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.vault.SealedTable;
import kz.qorgan.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of requests that were begun, one a borrower, and of files that wait for their words to be sent. */
@Repository
class StoredDrafts {

    /** Where the files of a new request wait; those of an answer wait under the number of the request. */
    static final String NEW = "new";

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredDrafts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void save(BorrowerId borrower, Optional<RequestKind> kind, String about, String words) {
        jdbc.sql("""
                        insert into rights_draft (borrower_id, kind, about, sealed_words) values (?, ?, ?, ?)
                        on conflict (borrower_id) do update set kind = excluded.kind, about = excluded.about,
                          sealed_words = excluded.sealed_words, saved_at = portal_now()
                        """)
                .params(
                        borrower.value(),
                        kind.map(Enum::name).orElse(""),
                        about,
                        vault.of(borrower).seal(words, place(borrower)))
                .update();
    }

    Optional<RequestDraft> find(BorrowerId borrower) {
        return jdbc.sql("select kind, about, sealed_words from rights_draft where borrower_id = ?")
                .param(borrower.value())
                .query((row, number) -> new RequestDraft(
                        Optional.of(row.getString("kind"))
                                .filter(word -> !word.isEmpty())
                                .map(RequestKind::valueOf),
                        row.getString("about"),
                        vault.of(borrower).open(row.getBytes("sealed_words"), place(borrower)),
                        List.of()))
                .optional();
    }

    void forget(BorrowerId borrower) {
        jdbc.sql("delete from rights_draft where borrower_id = ?")
                .param(borrower.value())
                .update();
    }

    void add(BorrowerId borrower, String slot, FileId file) {
        jdbc.sql("insert into rights_file (file_id, borrower_id, slot) values (?, ?, ?)")
                .params(file.value(), borrower.value(), slot)
                .update();
    }

    /** False if it does not wait, or is not this borrower's. */
    boolean remove(BorrowerId borrower, FileId file) {
        return jdbc.sql("delete from rights_file where file_id = ? and borrower_id = ? and entry_id is null")
                        .params(file.value(), borrower.value())
                        .update()
                == 1;
    }

    List<FileId> waiting(BorrowerId borrower, String slot) {
        return jdbc.sql(
                        "select file_id from rights_file where borrower_id = ? and slot = ? and entry_id is null order by position")
                .params(borrower.value(), slot)
                .query((row, number) -> new FileId(Objects.requireNonNull(row.getObject("file_id", UUID.class))))
                .list();
    }

    @Bean
    static SealedTable sealedRequestDrafts() {
        return SealedTable.of("rights_draft").column("sealed_words", row -> place(row.borrower()));
    }

    private static String place(BorrowerId borrower) {
        return "rights_draft.sealed_words " + borrower;
    }
}
