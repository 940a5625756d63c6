package kz.qorgan.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.consent.ConsentEvent.Kind;
import kz.qorgan.consent.GivingResult.Changed;
import kz.qorgan.consent.GivingResult.Given;
import kz.qorgan.consent.GivingResult.NotProved;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.consenttexts.Texts;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.SendResult;
import kz.qorgan.purposes.Purposes;
import kz.qorgan.receipt.Receipt.Fact;
import kz.qorgan.receipt.ReceiptKind;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.session.CurrentBorrower;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Agreeing, and saying no. To agree again is as easy as it was to withdraw, and is always to the words that hold now. */
@Service
public class Giving {

    private static final ReceiptKind CONSENT = new ReceiptKind("CONSENT", 'C');

    private final Consents consents;
    private final ConsentRegister register;
    private final ConsentCodes codes;
    private final Texts texts;
    private final Purposes purposes;
    private final Receipts receipts;
    private final CurrentBorrower current;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Giving(
            Consents consents,
            ConsentRegister register,
            ConsentCodes codes,
            Texts texts,
            Purposes purposes,
            Receipts receipts,
            CurrentBorrower current,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.consents = consents;
        this.register = register;
        this.codes = codes;
        this.texts = texts;
        this.purposes = purposes;
        this.receipts = receipts;
        this.current = current;
        this.events = events;
        this.transaction = transaction;
    }

    /** The consent that can be given now; nothing where all is agreed to, or nothing is asked. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Optional<Consent> offered(String purpose) {
        return consents.of(current.require().borrower()).stream()
                .filter(consent -> consent.purpose().id().equals(purpose))
                .filter(consent -> consent.current().isPresent() && consent.state() != Consent.State.GIVEN)
                .findFirst();
    }

    /** Sends a code for agreeing to these words. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public SendResult request(TextVersion words, ClientAddress address, Language language) {
        return codes.send(ConsentCodes.Act.GIVE_CONSENT, words.hash(), address, language);
    }

    /** Agrees to the words that were read, if they still hold. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public GivingResult confirm(
            TextVersion words, ChallengeId challenge, String typed, ClientAddress address, Language language) {
        if (!holds(words)) {
            return new Changed();
        }
        return switch (codes.check(challenge, ConsentCodes.Act.GIVE_CONSENT, words.hash(), typed, address)) {
            case ConsentCodes.Checked.Problem problem -> new NotProved(problem.why());
            case ConsentCodes.Checked.Right right -> give(words, challenge, right.code(), language);
        };
    }

    /** Says no to the words that were read. False if they do not hold any more. */
    @BorrowerAction
    @Transactional
    public boolean refuse(UUID version) {
        var me = current.require();
        register.lock(me.borrower());
        var words = texts.find(version).filter(this::holds);
        words.filter(text -> offered(text.document()).isPresent())
                .ifPresent(text -> register.say(
                        me.borrower(),
                        text,
                        Kind.REFUSED,
                        Channel.PORTAL,
                        me.session().toString()));
        return words.isPresent();
    }

    private GivingResult give(TextVersion words, ChallengeId challenge, CodeResult.Right code, Language language) {
        var result = transaction.execute(status -> giveNow(words, challenge, code, language));
        return result == null ? new Changed() : result;
    }

    private GivingResult giveNow(TextVersion words, ChallengeId challenge, CodeResult.Right code, Language language) {
        var me = current.require().borrower();
        register.lock(me);
        if (!holds(words) || offered(words.document()).isEmpty()) {
            return new Changed();
        }
        if (!codes.consume(code)) {
            return new NotProved(new CodeProblem.Over());
        }
        register.say(me, words, Kind.GIVEN, Channel.PORTAL, challenge.toString());
        events.publishEvent(new ConsentChanged(me, challenge.value(), ConsentChanged.How.GIVEN));
        return new Given(receipt(me, words, language));
    }

    private ReceiptNumber receipt(BorrowerId me, TextVersion words, Language language) {
        var purpose = purposes.find(words.document()).orElseThrow();
        return receipts.issue(
                me,
                CONSENT,
                words.in(language),
                List.of(
                        new Fact("consent", purpose.label().in(language)),
                        new Fact("textVersion", String.valueOf(words.number())),
                        new Fact("versionHash", words.hash())));
    }

    private boolean holds(TextVersion words) {
        return texts.current(words.document())
                .filter(now -> now.id().equals(words.id()))
                .isPresent();
    }
}
