package kz.qorgan.rightsdialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.files.FileId;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestState;
import kz.qorgan.rightsdialogue.TimelineEntry.Author;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SealedTable;
import kz.qorgan.vault.SystemKeys;
import kz.qorgan.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was said and done, and of the files that came with it. Words are sealed with the key of whose they are. */
@Repository
class StoredDialogue {

    private static final String ADD = """
            insert into rights_entry (id, request_id, author, state, sealed_words, words_hash, confirmed_by)
            values (:id, :request, :author, :state, :words, :hash, :code)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Seal strangers;
    private final RandomValues random;

    StoredDialogue(JdbcClient jdbc, Vault vault, SystemKeys keys, RandomValues random) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.strangers = keys.seal("words of people who are not clients");
        this.random = random;
    }

    void step(Request request, Author author, RequestState state) {
        add(random.uuid(), request.id(), author, state.name(), null, null, null);
    }

    /** Something that was said; its files are those that wait in the slot. */
    void say(Request request, Author author, String words, String slot) {
        var id = random.uuid();
        add(id, request.id(), author, null, sealOf(request).seal(words, place(id)), null, null);
        attach(request, id, slot);
    }

    /** What was sent, with the digest of the text that was shown and the code that confirmed it. */
    void open(Request request, String words, byte[] digest, ChallengeId code) {
        var id = random.uuid();
        add(
                id,
                request.id(),
                Author.BORROWER,
                RequestState.SUBMITTED.name(),
                sealOf(request).seal(words, place(id)),
                digest,
                code.value());
        attach(request, id, StoredDrafts.NEW);
    }

    void receipt(Request request, ReceiptNumber number) {
        jdbc.sql("insert into rights_receipt (number, request_id) values (?, ?)")
                .params(number.value(), request.id())
                .update();
    }

    List<ReceiptNumber> receipts(Request request) {
        return jdbc.sql("select number from rights_receipt where request_id = ? order by position")
                .param(request.id())
                .query((row, number) -> new ReceiptNumber(row.getString(1)))
                .list();
    }

    List<Row> of(Request request) {
        var seal = sealOf(request);
        return jdbc.sql(
                        "select id, at, author, state, sealed_words from rights_entry where request_id = ? order by position")
                .param(request.id())
                .query((row, number) -> row(row, seal))
                .list();
    }

    List<FileId> filesOf(UUID entry) {
        return jdbc.sql("select file_id from rights_file where entry_id = ? order by position")
                .param(entry)
                .query((row, number) -> new FileId(Objects.requireNonNull(row.getObject("file_id", UUID.class))))
                .list();
    }

    int saidBy(Author author, UUID request, Instant since) {
        return jdbc.sql(
                        "select count(*) from rights_entry where request_id = ? and author = ? and at > ? and state is null")
                .params(request, author.name(), since.atOffset(java.time.ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private void add(
            UUID id,
            UUID request,
            Author author,
            @Nullable String state,
            byte @Nullable [] words,
            byte @Nullable [] hash,
            @Nullable UUID code) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("request", request)
                .param("author", author.name())
                .param("state", state, Types.VARCHAR)
                .param("words", words, Types.BINARY)
                .param("hash", hash, Types.BINARY)
                .param("code", code, Types.OTHER)
                .update();
    }

    private void attach(Request request, UUID entry, String slot) {
        request.from()
                .map(BorrowerId::value)
                .ifPresent(owner -> jdbc.sql(
                                "update rights_file set entry_id = ? where borrower_id = ? and slot = ? and entry_id is null")
                        .params(entry, owner, slot)
                        .update());
    }

    private Seal sealOf(Request request) {
        return request.from().map(vault::of).orElse(strangers);
    }

    private static Row row(ResultSet row, Seal seal) throws SQLException {
        var id = Objects.requireNonNull(row.getObject("id", UUID.class));
        var words = Optional.ofNullable(row.getBytes("sealed_words")).map(bytes -> seal.open(bytes, place(id)));
        return new Row(
                id,
                row.getTimestamp("at").toInstant(),
                Author.valueOf(row.getString("author")),
                Optional.ofNullable(row.getString("state")).map(RequestState::valueOf),
                words);
    }

    /** Those of people who are not clients belong to nobody's key. */
    @Bean
    static SealedTable sealedDialogue() {
        return SealedTable.of("rights_entry", "id")
                .ownedBy("request_id in (select id from rights_request where borrower_id = :borrower)")
                .column("sealed_words", row -> place(UUID.fromString(row.key("id"))));
    }

    private static String place(UUID entry) {
        return "rights_entry.sealed_words " + entry;
    }

    /** A row, its files still to be found. */
    record Row(UUID id, Instant at, Author author, Optional<RequestState> state, Optional<String> words) {

        @Override
        public String toString() {
            return author + " " + state;
        }
    }
}
