package kz.qorgan.receipt;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.receipt.Receipt.Fact;
import kz.qorgan.signing.Signatures;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.SystemKeys;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives receipts, and shows one to whoever holds its link. A link opens one receipt, for a while, and nothing else. */
@Service
public class Receipts {

    private static final DateTimeFormatter YEAR_AND_MONTH =
            DateTimeFormatter.ofPattern("yyMM").withZone(ZoneId.of("Asia/Almaty"));
    private static final String SEPARATOR = "~";

    private final StoredReceipts stored;
    private final Signatures signatures;
    private final AuditTrail audit;
    private final RandomValues random;
    private final ReceiptPolicy policy;
    private final MessageSource texts;
    private final Clock clock;
    private final KeyedHash links;

    Receipts(
            StoredReceipts stored,
            Signatures signatures,
            AuditTrail audit,
            RandomValues random,
            ReceiptPolicy policy,
            MessageSource texts,
            Clock clock,
            SystemKeys keys) {
        this.stored = stored;
        this.signatures = signatures;
        this.audit = audit;
        this.random = random;
        this.policy = policy;
        this.texts = texts;
        this.clock = clock;
        this.links = keys.hash("links to receipts");
    }

    /**
     * Gives a receipt whose text is what the page says about the act, in the language of the person who acts; in the
     * transaction of the act.
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public ReceiptNumber issue(BorrowerId to, ReceiptKind about, Fact... facts) {
        var words = texts.getMessage("receipt." + about.name() + ".text", null, LocaleContextHolder.getLocale());
        return issue(to, about, words, List.of(facts));
    }

    /**
     * Gives a receipt in the transaction of the act that it is about. It is signed, and its place in the record stands on it.
     *
     * @param text exactly what was agreed to, refused, withdrawn, asked for or answered
     * @param facts what else it shall state, each one line
     */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public ReceiptNumber issue(BorrowerId to, ReceiptKind about, String text, List<Fact> facts) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        while (true) {
            var number = ReceiptNumber.made(
                    about.letter(),
                    YEAR_AND_MONTH.format(at),
                    random.text(ReceiptNumber.ALPHABET, ReceiptNumber.RANDOM_CHARACTERS));
            if (!stored.has(number)) {
                stored.add(signed(to, about, new Receipt(number, about.name(), at, text, facts, Optional.empty())), to);
                return number;
            }
        }
    }

    /** The address of a receipt's page, for the person whose act has just been done. */
    @AnonymousAction
    public String pageOf(ReceiptNumber number) {
        var until = clock.instant().plus(policy.linkLife()).getEpochSecond();
        return "/receipts/" + links.sign(number + SEPARATOR + until);
    }

    /** The receipt that a link opens; nothing for a forged, foreign or old one. */
    @AnonymousAction
    @Transactional(readOnly = true)
    public Optional<Receipt> opened(String link) {
        return links.verify(link)
                .map(text -> text.split(SEPARATOR, 2))
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1]))))
                .flatMap(parts -> stored.find(new ReceiptNumber(parts[0])));
    }

    private Receipt signed(BorrowerId to, ReceiptKind about, Receipt receipt) {
        var entry = audit.record(AuditEntry.of(Act.RECEIPT_ISSUED)
                .concerning(to)
                .on(receipt.number())
                .because(about.name()));
        var textHash = Proof.hash(receipt.text());
        var factsHash = Proof.hash(Proof.written(receipt.facts()));
        var statement =
                Proof.statement(receipt.number(), receipt.kind(), receipt.issuedAt(), entry, textHash, factsHash);
        var signature = signatures.sign(ReceiptCheck.PURPOSE, statement);
        return new Receipt(
                receipt.number(),
                receipt.kind(),
                receipt.issuedAt(),
                receipt.text(),
                receipt.facts(),
                Optional.of(new Proof(entry, textHash, factsHash, signature.toString())));
    }
}
