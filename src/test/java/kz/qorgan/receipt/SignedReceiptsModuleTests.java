package kz.qorgan.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.qorgan.receipt.CheckResult.Altered;
import kz.qorgan.receipt.CheckResult.Genuine;
import kz.qorgan.receipt.CheckResult.TryLater;
import kz.qorgan.receipt.CheckResult.Unknown;
import kz.qorgan.receipt.Receipt.Fact;
import kz.qorgan.signing.Signature;
import kz.qorgan.signing.Signatures;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** UC-028: whoever holds a receipt can check it, a forged one and one changed byte fail, and nothing personal is shown. */
@PortalTest
class SignedReceiptsModuleTests {

    private static final ReceiptKind KIND = new ReceiptKind("FREEZE", 'F');
    private static final String TEXT = "Мен осы сөздермен келісемін: Сынақова Айгүл";

    @Autowired
    private Receipts receipts;

    @Autowired
    private ReceiptCheck check;

    @Autowired
    private Signatures signatures;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext context;

    private Person person;

    @BeforeEach
    void makePerson(@Autowired People people) {
        person = people.borrower();
    }

    @Test
    void receiptIsGenuineForWhoeverHoldsItsNumber() {
        var number = issue();
        assertThat(check(number.value().toLowerCase(java.util.Locale.ROOT)))
                .isInstanceOfSatisfying(Genuine.class, genuine -> {
                    assertThat(genuine.kind()).isEqualTo("FREEZE");
                    assertThat(genuine.proof().textHash()).isEqualTo(Proof.hash(TEXT));
                });
    }

    @Test
    void outsiderCanCheckTheSignatureWithThePublicKeyAlone() {
        var receipt = opened(issue());
        var proof = receipt.proof().orElseThrow();
        var statement = Proof.statement(
                receipt.number(),
                receipt.kind(),
                receipt.issuedAt(),
                proof.auditEntry(),
                proof.textHash(),
                proof.factsHash());
        var signature = Signature.parse(proof.signature()).orElseThrow();
        var key = signatures.publicKeys().getFirst().key();
        assertThat(key.verifies("receipt", statement, signature)).isTrue();
        for (int place = 0; place < statement.length; place++) {
            assertThat(key.verifies("receipt", changed(statement, place), signature))
                    .as("byte " + place)
                    .isFalse();
        }
    }

    private static byte[] changed(byte[] statement, int place) {
        var changed = statement.clone();
        changed[place] ^= 1;
        return changed;
    }

    @Test
    void whateverIsRewrittenInTheTablesIsFound() {
        for (var change : List.of(
                "kind = 'UNFREEZE'",
                "issued_at = issued_at + interval '1 second'",
                "text_hash = set_byte(text_hash, 5, (get_byte(text_hash, 5) + 1) % 256)",
                "facts_hash = set_byte(facts_hash, 0, (get_byte(facts_hash, 0) + 1) % 256)",
                "audit_entry = audit_entry + 1",
                "signature = 'x'")) {
            var number = issue();
            Tables.superuser()
                    .sql("update receipt set " + change + " where number = ?")
                    .param(number.value())
                    .update();
            assertThat(check(number.value())).as(change).isInstanceOf(Altered.class);
        }
    }

    @Test
    void forgedNumberIsUnknown() {
        assertThat(check("F-2611-7K3M-92QD")).isInstanceOf(Unknown.class);
        assertThat(check("<script>")).isInstanceOf(Unknown.class);
    }

    @Test
    void placeInTheRecordIsTheEntryOfTheReceipt() {
        var number = issue();
        var entry = opened(number).proof().orElseThrow().auditEntry();
        assertThat(Tables.superuser()
                        .sql("select act || ' ' || object from audit_entry where id = ?")
                        .param(entry)
                        .query(String.class)
                        .single())
                .isEqualTo("receipt_issued " + number);
    }

    @Test
    void manyTriesFromOnePlaceWait() {
        var address = Strangers.address();
        for (int turn = 0; turn < 30; turn++) {
            check.check("nothing", address);
        }
        assertThat(check.check(issue().value(), address)).isInstanceOf(TryLater.class);
    }

    @Test
    void pageTellsNothingAboutThePersonAndMakesNoSession() {
        var number = issue();
        var page = new FormBrowser(context).opens("/check/" + number);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.madeSession()).isFalse();
        assertThat(page.text())
                .contains("This receipt is genuine", number.value(), "SHA-256")
                .doesNotContain("Сынақова");
        assertThat(new FormBrowser(context).opens("/check/F-2611-7K3M-92QD").status())
                .isEqualTo(404);
        assertThat(new FormBrowser(context).opens("/check").text()).contains("Check a receipt");
    }

    @Test
    void documentForProgramsHoldsWhatWasSigned() {
        var number = issue();
        var json = new FormBrowser(context).opens(receipts.pageOf(number) + "/json");
        var proof = opened(number).proof().orElseThrow();
        assertThat(json.body()).contains(number.value(), TEXT, proof.textHash(), proof.signature(), "qorgan-receipt-1");
        assertThat(Proof.hash("text=one line")).isEqualTo(proof.factsHash());
        assertThat(new String(
                        Proof.statement(number, "FREEZE", opened(number).issuedAt(), 1, "a", "b"),
                        StandardCharsets.UTF_8))
                .startsWith(number + "\nFREEZE\n20");
        assertThat(Tables.dump("receipt")).doesNotContain("келісемін");
    }

    private ReceiptNumber issue() {
        return transaction.execute(
                running -> receipts.issue(person.id(), KIND, TEXT, List.of(new Fact("text", "one line"))));
    }

    private CheckResult check(String number) {
        return check.check(number, Strangers.address());
    }

    private Receipt opened(ReceiptNumber number) {
        return receipts.opened(receipts.pageOf(number).substring("/receipts/".length()))
                .orElseThrow();
    }
}
