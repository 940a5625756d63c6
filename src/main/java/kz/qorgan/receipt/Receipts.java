package kz.qorgan.receipt;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.receipt.Receipt.Fact;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.SystemKeys;
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
    private final RandomValues random;
    private final ReceiptPolicy policy;
    private final Clock clock;
    private final KeyedHash links;

    Receipts(StoredReceipts stored, RandomValues random, ReceiptPolicy policy, Clock clock, SystemKeys keys) {
        this.stored = stored;
        this.random = random;
        this.policy = policy;
        this.clock = clock;
        this.links = keys.hash("links to receipts");
    }

    /** Gives a receipt in the transaction of the act that it is about. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public ReceiptNumber issue(BorrowerId to, ReceiptKind about, Fact... facts) {
        while (true) {
            var number = ReceiptNumber.made(
                    about.letter(),
                    YEAR_AND_MONTH.format(clock.instant()),
                    random.text(ReceiptNumber.ALPHABET, ReceiptNumber.RANDOM_CHARACTERS));
            if (stored.add(number, to, about, List.of(facts))) {
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
}
