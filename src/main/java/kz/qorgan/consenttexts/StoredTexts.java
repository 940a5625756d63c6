package kz.qorgan.consenttexts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.qorgan.catalogue.Words;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts' rows. A version never changes, so each is read once and kept; which versions there are is asked every time. */
@Repository
class StoredTexts {

    private final JdbcClient jdbc;
    private final Map<UUID, TextVersion> read = new ConcurrentHashMap<>();

    StoredTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the document has a version of that number already. */
    boolean add(TextVersion version) {
        return jdbc.sql("""
                                insert into text_version
                                  (id, document, number, effective_on, kk, ru, en, recipients, fields, hash)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (document, number) do nothing
                                """)
                        .params(
                                version.id(),
                                version.document(),
                                version.number(),
                                version.effectiveOn(),
                                version.in(Language.KK),
                                version.in(Language.RU),
                                version.in(Language.EN),
                                new TreeSet<>(version.recipients()).toArray(String[]::new),
                                new TreeSet<>(version.fields()).toArray(String[]::new),
                                version.hash())
                        .update()
                == 1;
    }

    /** All versions of all documents, a document's newest first. */
    List<TextVersion> all() {
        return versions("");
    }

    /** The versions of a document, the newest first. */
    List<TextVersion> of(String document) {
        return versions(document);
    }

    Optional<TextVersion> find(UUID id) {
        return Optional.ofNullable(read.get(id))
                .or(() -> jdbc.sql("select * from text_version where id = ?")
                        .param(id)
                        .query(StoredTexts::version)
                        .optional());
    }

    /** Those that there are. */
    void markRead(BorrowerId borrower, Collection<UUID> versions, SessionId session, Language language) {
        jdbc.sql("""
                        insert into text_reading (borrower_id, version_id, session_id, language)
                        select ?, id, ?, ? from text_version where id = any(?) on conflict do nothing
                        """)
                .params(borrower.value(), session.value(), language.tag(), versions.toArray(UUID[]::new))
                .update();
    }

    List<Reading> readings(BorrowerId borrower) {
        return jdbc.sql("""
                        select version_id, language, read_at from text_reading
                        where borrower_id = ? order by read_at desc, version_id
                        """)
                .param(borrower.value())
                .query((row, number) -> new Reading(
                        find(Objects.requireNonNull(row.getObject(1, UUID.class)))
                                .orElseThrow(),
                        Language.of(row.getString(2)),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    private List<TextVersion> versions(String document) {
        var ids = jdbc.sql("""
                        select id from text_version where ? in ('', document) order by document, number desc
                        """)
                .param(document)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
        if (!read.keySet().containsAll(ids)) {
            jdbc.sql("select * from text_version")
                    .query(StoredTexts::version)
                    .list()
                    .forEach(version -> read.put(version.id(), version));
        }
        return ids.stream().map(id -> find(id).orElseThrow()).toList();
    }

    private static TextVersion version(ResultSet row, int number) throws SQLException {
        return new TextVersion(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("document"),
                row.getInt("number"),
                Objects.requireNonNull(row.getObject("effective_on", LocalDate.class)),
                new Words(Map.of(
                        Language.KK, row.getString("kk"),
                        Language.RU, row.getString("ru"),
                        Language.EN, row.getString("en"))),
                Set.of((String[]) row.getArray("recipients").getArray()),
                Set.of((String[]) row.getArray("fields").getArray()));
    }
}
