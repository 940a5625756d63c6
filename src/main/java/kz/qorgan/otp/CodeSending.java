package kz.qorgan.otp;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.device.DeviceMemo;
import kz.qorgan.device.DeviceWords;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.messaging.Messages;
import kz.qorgan.messaging.TextMessage;
import kz.qorgan.otp.Challenges.Waiting;
import kz.qorgan.otp.CodeVerification.PendingCode;
import kz.qorgan.otp.SentCodes.WrongCodesPiledUp;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SystemKeys;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a challenge, its text and its audit entry together; the same statements for every number. */
@Component
class CodeSending {

    /** Characters that cannot be taken for each other, on paper or on the phone. */
    private static final String REFERENCE_ALPHABET = "ACDEFHJKLMNPRTUVWXY34679";

    private final Challenges challenges;
    private final CodeDerivation derivation;
    private final CodeText text;
    private final Messages messages;
    private final AuditTrail audit;
    private final RandomValues random;
    private final OtpPolicy policy;
    private final Clock clock;
    private final KeyedHash numbers;
    private final KeyedHash acts;
    private final Seal seal;
    private final Seal askers;
    private final DeviceMemo devices;
    private final ApplicationEventPublisher events;

    CodeSending(
            Challenges challenges,
            CodeDerivation derivation,
            CodeText text,
            Messages messages,
            AuditTrail audit,
            RandomValues random,
            OtpPolicy policy,
            Clock clock,
            SystemKeys keys,
            DeviceMemo devices,
            ApplicationEventPublisher events) {
        this.challenges = challenges;
        this.derivation = derivation;
        this.text = text;
        this.messages = messages;
        this.audit = audit;
        this.random = random;
        this.policy = policy;
        this.clock = clock;
        this.numbers = keys.hash("numbers of challenges");
        this.acts = keys.hash("particulars of acts");
        this.seal = keys.seal("numbers of challenges");
        this.askers = keys.seal("askers of challenges");
        this.devices = devices;
        this.events = events;
    }

    byte[] actOf(Purpose purpose) {
        return acts.of(purpose.particulars());
    }

    byte[] keyOf(MobileNumber number) {
        return numbers.of(number.e164().getBytes(StandardCharsets.US_ASCII));
    }

    @Transactional
    public ChallengeId send(CodeRequest request, byte[] numberKey, boolean known) {
        var challenge = new Challenge(
                new ChallengeId(random.uuid()),
                request.purpose().name(),
                actOf(request.purpose()),
                request.browser(),
                numberKey,
                request.recipient(),
                known ? policy.digitsKnownBrowser() : policy.digits(),
                known,
                0,
                random.uuid());
        var reference = random.text(REFERENCE_ALPHABET, 2);
        var sealedNumber = seal.seal(request.number().e164(), place(challenge));
        var asker = devices.seal(askers, new Visitor("", request.address(), false), placeOfAsker(challenge.id()));
        challenges.add(challenge, sealedNumber, asker, reference, request.language());
        post(challenge, challenge.message(), request.number(), reference, request.language(), policy.codeLife());
        return challenge.id();
    }

    @Transactional
    public SendResult sendAgain(Waiting waiting) {
        var challenge = waiting.challenge();
        var message = random.uuid();
        if (challenges.countSend(waiting, message)) {
            post(challenge, message, numberOf(waiting), waiting.reference(), waiting.language(), waiting.timeLeft());
        }
        return new SendResult.OnItsWay(challenge.id());
    }

    /** Until when no text may follow; nothing if one may. */
    Optional<Instant> pauseBeforeNextText(Waiting waiting) {
        var pause = pauseOf(waiting);
        return pause.isZero() ? Optional.empty() : Optional.of(clock.instant().plus(pause));
    }

    PendingCode describe(Waiting waiting) {
        return new PendingCode(
                numberOf(waiting).masked(),
                waiting.reference(),
                triesLeftAfter(waiting.challenge()),
                waiting.timeLeft(),
                pauseOf(waiting));
    }

    DeviceWords describe(ChallengeId challenge, byte[] sealedAsker) {
        return devices.describe(askers, sealedAsker, placeOfAsker(challenge));
    }

    /** Publishes what has happened, in a transaction of its own. */
    @Transactional
    public void tell(WrongCodesPiledUp event) {
        events.publishEvent(event);
    }

    int triesLeftAfter(Challenge counted) {
        return Math.max(0, policy.tries() - counted.attempts());
    }

    /** When its texts are used up, a challenge gets none until it is over. */
    private Duration pauseOf(Waiting waiting) {
        return waiting.sends() < policy.sends() ? waiting.resendIn() : waiting.timeLeft();
    }

    MobileNumber numberOf(Waiting waiting) {
        return new MobileNumber(seal.open(waiting.sealedNumber(), place(waiting.challenge())));
    }

    private void post(
            Challenge challenge,
            UUID message,
            MobileNumber number,
            String reference,
            Language language,
            Duration usefulFor) {
        var words = text.of(challenge, derivation.codeOf(challenge), reference, language);
        messages.send(
                message,
                new TextMessage(number, words, usefulFor, challenge.recipient().isEmpty()));
        audit.record(AuditEntry.of(Act.AUTHN_TOKEN_CREATED)
                .concerning(challenge.recipient().orElse(null))
                .on(challenge.id())
                .because(challenge.purpose()));
    }

    private static String place(Challenge challenge) {
        return "challenge.sealed_number " + challenge.id();
    }

    private static String placeOfAsker(ChallengeId challenge) {
        return "challenge.sealed_asker " + challenge;
    }
}
