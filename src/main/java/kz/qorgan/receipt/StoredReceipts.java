package kz.qorgan.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.receipt.Receipt.Fact;
import kz.qorgan.vault.SealedTable;
import kz.qorgan.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The receipts' rows; what they state is sealed with the key of the borrower they were given to. */
@Repository
class StoredReceipts {

    private static final String ADD = """
            insert into receipt (number, borrower_id, kind, issued_at, sealed_facts, sealed_text, text_hash, facts_hash,
              audit_entry, signature)
            values (:number, :borrower, :kind, :at, :facts, :text, :textHash, :factsHash, :entry, :signature)
            """;

    private static final String READ = """
            select number, borrower_id, kind, issued_at, sealed_facts, sealed_text, text_hash, facts_hash, audit_entry, signature
            from receipt where number = ?
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredReceipts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    boolean has(ReceiptNumber number) {
        return jdbc.sql("select exists (select from receipt where number = ?)")
                .param(number.value())
                .query(Boolean.class)
                .single();
    }

    void add(Receipt receipt, BorrowerId to) {
        var seal = vault.of(to);
        var proof = receipt.proof().orElseThrow();
        jdbc.sql(ADD)
                .param("number", receipt.number().value())
                .param("borrower", to.value())
                .param("kind", receipt.kind())
                .param("at", receipt.issuedAt().atOffset(ZoneOffset.UTC))
                .param("facts", seal.seal(Proof.written(receipt.facts()), place(receipt.number())))
                .param("text", seal.seal(receipt.text(), placeOfText(receipt.number())))
                .param("textHash", HexFormat.of().parseHex(proof.textHash()))
                .param("factsHash", HexFormat.of().parseHex(proof.factsHash()))
                .param("entry", proof.auditEntry())
                .param("signature", proof.signature())
                .update();
    }

    Optional<Receipt> find(ReceiptNumber number) {
        return jdbc.sql(READ).param(number.value()).query(this::receipt).optional();
    }

    /** What may be shown to anybody who holds the number; nothing is unsealed. */
    Optional<Face> face(ReceiptNumber number) {
        return jdbc.sql(READ)
                .param(number.value())
                .query((row, index) -> new Face(
                        new ReceiptNumber(row.getString("number")),
                        row.getString("kind"),
                        row.getTimestamp("issued_at").toInstant(),
                        proof(row)))
                .optional();
    }

    private Receipt receipt(ResultSet row, int index) throws SQLException {
        var number = new ReceiptNumber(row.getString("number"));
        var seal = vault.of(new BorrowerId(Objects.requireNonNull(row.getObject("borrower_id", UUID.class))));
        var text = Optional.ofNullable(row.getBytes("sealed_text"));
        return new Receipt(
                number,
                row.getString("kind"),
                row.getTimestamp("issued_at").toInstant(),
                text.map(bytes -> seal.open(bytes, placeOfText(number))).orElse(""),
                facts(seal.open(row.getBytes("sealed_facts"), place(number))),
                proof(row));
    }

    private static Optional<Proof> proof(ResultSet row) throws SQLException {
        var signature = Optional.ofNullable(row.getString("signature"));
        if (signature.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Proof(
                row.getLong("audit_entry"),
                HexFormat.of().formatHex(row.getBytes("text_hash")),
                HexFormat.of().formatHex(row.getBytes("facts_hash")),
                signature.get()));
    }

    private static List<Fact> facts(String text) {
        return Arrays.stream(text.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("=", 2))
                .map(line -> new Fact(line[0], line[1]))
                .toList();
    }

    @Bean
    static SealedTable sealedReceipts() {
        return SealedTable.of("receipt", "number")
                .column("sealed_facts", row -> place(new ReceiptNumber(row.key("number"))))
                .column("sealed_text", row -> placeOfText(new ReceiptNumber(row.key("number"))));
    }

    private static String place(ReceiptNumber number) {
        return "receipt.sealed_facts " + number;
    }

    private static String placeOfText(ReceiptNumber number) {
        return "receipt.sealed_text " + number;
    }

    /** The side of a receipt that anybody may see. */
    record Face(ReceiptNumber number, String kind, Instant issuedAt, Optional<Proof> proof) {}
}
