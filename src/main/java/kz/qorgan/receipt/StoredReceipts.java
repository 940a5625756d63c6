package kz.qorgan.receipt;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredReceipts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False if the number is taken already. */
    boolean add(ReceiptNumber number, BorrowerId borrower, ReceiptKind kind, List<Fact> facts) {
        var text = facts.stream().map(fact -> fact.name() + "=" + fact.value()).collect(Collectors.joining("\n"));
        return jdbc.sql("""
                                insert into receipt (number, borrower_id, kind, sealed_facts) values (?, ?, ?, ?)
                                on conflict (number) do nothing
                                """)
                        .params(
                                number.value(),
                                borrower.value(),
                                kind.name(),
                                vault.of(borrower).seal(text, place(number)))
                        .update()
                == 1;
    }

    Optional<Receipt> find(ReceiptNumber number) {
        return jdbc.sql("select borrower_id, kind, issued_at, sealed_facts from receipt where number = ?")
                .param(number.value())
                .query((row, index) -> {
                    var owner = new BorrowerId(Objects.requireNonNull(row.getObject("borrower_id", UUID.class)));
                    var text = vault.of(owner).open(row.getBytes("sealed_facts"), place(number));
                    return new Receipt(
                            number,
                            row.getString("kind"),
                            row.getTimestamp("issued_at").toInstant(),
                            facts(text));
                })
                .optional();
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
                .column("sealed_facts", row -> place(new ReceiptNumber(row.key("number"))));
    }

    private static String place(ReceiptNumber number) {
        return "receipt.sealed_facts " + number;
    }
}
