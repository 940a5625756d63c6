package kz.qorgan.recovery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.codeform.CodeService;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeRequest;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.otp.CodeVerification.PendingCode;
import kz.qorgan.otp.Purpose;
import kz.qorgan.otp.SendResult;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.SystemKeys;
import org.springframework.stereotype.Service;

/**
 * What somebody does who has lost the phone: prove a new number, say who one is, see how it goes, and in the end prove the
 * number once more. Everybody gets the same texts, pages and numbers, customer or not.
 */
@Service
public class LostAccess implements CodeService {

    private static final Purpose PURPOSE = new Purpose("LOST_ACCESS", "", false);
    private static final ZoneId HERE = ZoneId.of("Asia/Almaty");
    private static final String SEPARATOR = "~";

    private final CodeVerification codes;
    private final Visits visits;
    private final Limits limits;
    private final RandomValues random;
    private final RecoveryPolicy policy;
    private final Clock clock;
    private final KeyedHash links;

    LostAccess(
            CodeVerification codes,
            Visits visits,
            Limits limits,
            RandomValues random,
            RecoveryPolicy policy,
            Clock clock,
            SystemKeys keys) {
        this.codes = codes;
        this.visits = visits;
        this.limits = limits;
        this.random = random;
        this.policy = policy;
        this.clock = clock;
        this.links = keys.hash("links to recoveries");
    }

    /** The text leaves whoever asks: the number is not an account's yet, and the limits of all texts count it. */
    @Override
    @AnonymousAction
    public SendResult request(MobileNumber number, BrowserId browser, ClientAddress address, Language language) {
        var visit = random.uuid();
        var sent = codes.request(
                new CodeRequest(PURPOSE, number, Optional.of(new BorrowerId(visit)), browser, address, language));
        if (sent instanceof SendResult.OnItsWay) {
            visits.begin(visit, number, language);
        }
        return sent;
    }

    @Override
    @AnonymousAction
    public SendResult resend(ChallengeId challenge, BrowserId browser, ClientAddress address) {
        return codes.resend(challenge, browser, address);
    }

    @Override
    @AnonymousAction
    public Optional<PendingCode> pending(ChallengeId challenge, BrowserId browser) {
        return codes.pending(challenge, browser);
    }

    /** Enters the code. Right, it proves the number; where that was all that was missing, the account is bound to it. */
    @AnonymousAction
    public Entered enter(ChallengeId challenge, String typed, BrowserId browser, ClientAddress address) {
        var result = codes.check(challenge, PURPOSE, typed, browser, address);
        if (!(result instanceof CodeResult.Right right)) {
            return new Entered.Refused(CodeProblem.of(result));
        }
        return visits.prove(right)
                .map(proved -> proved.receipt()
                        .<Entered>map(Entered.Bound::new)
                        .orElseGet(() -> new Entered.Proved(linkOf(proved.visit()))))
                .orElseGet(() -> new Entered.Refused(new CodeProblem.Over()));
    }

    /** What the holder of a proved number sees; nothing for a forged, foreign or old link. */
    @AnonymousAction
    public Optional<Progress> progress(String link) {
        return visitBehind(link).map(visits::progress);
    }

    /** Says who one is. The answer is the same for every person there is and for everybody else. */
    @AnonymousAction
    public Claimed claim(String link, String iin, String birthDate, String document, String savedCode) {
        var visit = visitBehind(link);
        if (visit.isEmpty()) {
            return new Claimed.Over();
        }
        var claim = Claim.of(iin, birthDate, document, LocalDate.ofInstant(clock.instant(), HERE));
        if (claim.isEmpty()) {
            return new Claimed.NotPossible();
        }
        var decision = limits.take(
                new Attempt(LimitRow.LOST_ACCESS_NUMBER, visits.keyOf(visit.get()), 1),
                Attempt.of(LimitRow.LOST_ACCESS_PERSON, claim.get().iin().value()));
        if (decision instanceof Decision.Refused refused) {
            return new Claimed.TryLater(refused.until());
        }
        visits.claim(visit.get(), claim.get(), savedCode);
        return new Claimed.Taken();
    }

    private String linkOf(UUID visit) {
        return links.sign(
                visit + SEPARATOR + clock.instant().plus(policy.linkLife()).getEpochSecond());
    }

    private Optional<UUID> visitBehind(String link) {
        return links.verify(link)
                .map(text -> text.split(SEPARATOR, 2))
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1]))))
                .map(parts -> UUID.fromString(parts[0]));
    }

    /** What came of a code. */
    public sealed interface Entered {

        /** The number is proved; the link opens what comes next. */
        record Proved(String link) implements Entered {}

        /** Two people had approved, the owner had time to object, and now the account has this number. */
        record Bound(ReceiptNumber receipt) implements Entered {}

        /** It opened nothing. */
        record Refused(CodeProblem why) implements Entered {}
    }

    /** What came of saying who one is. */
    public sealed interface Claimed {

        /** It will be looked at, whether or not there is such a person. */
        record Taken() implements Claimed {}

        /** Nobody has such an IIN, birth date or document. */
        record NotPossible() implements Claimed {}

        /** A limit is used up. */
        record TryLater(Instant until) implements Claimed {}

        /** The link is too old. */
        record Over() implements Claimed {}
    }

    /**
     * How it goes, for the holder of the new number.
     *
     * @param number of the case, to be quoted; nothing before anything was asked for
     * @param until what it waits for and how long
     */
    public record Progress(String phone, Optional<String> number, RecoveryState state, Optional<Instant> until) {}
}
