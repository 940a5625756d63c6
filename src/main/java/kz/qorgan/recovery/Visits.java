package kz.qorgan.recovery;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.recovery.LostAccess.Progress;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SystemKeys;
import kz.qorgan.verification.SecretProof;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody at the door with a new number: what a code has proved about it, and the case that comes of it. */
@Component
class Visits {

    private static final String ALPHABET = "ACDEFHJKLMNPRTUVWXY34679";

    private final JdbcClient jdbc;
    private final CodeVerification codes;
    private final StoredRecoveries stored;
    private final RecoveryRows rows;
    private final RecoveryMoves moves;
    private final Identities identities;
    private final SecretProof secrets;
    private final RandomValues random;
    private final RecoveryPolicy policy;
    private final Seal seal;

    Visits(
            JdbcClient jdbc,
            CodeVerification codes,
            StoredRecoveries stored,
            RecoveryRows rows,
            RecoveryMoves moves,
            Identities identities,
            SecretProof secrets,
            RandomValues random,
            RecoveryPolicy policy,
            SystemKeys keys) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.stored = stored;
        this.rows = rows;
        this.moves = moves;
        this.identities = identities;
        this.secrets = secrets;
        this.random = random;
        this.policy = policy;
        this.seal = keys.seal("numbers of visits");
    }

    @Transactional
    public void begin(UUID visit, MobileNumber number, Language language) {
        jdbc.sql("insert into recovery_visit (id, sealed_number, number_key, language) values (?, ?, ?, ?)")
                .params(visit, seal.seal(number.e164(), place(visit)), stored.keyOf(number), language.name())
                .update();
    }

    /** Uses the code up. A case that waited for nothing but this is bound in the same transaction. */
    @Transactional
    public Optional<Proved> prove(CodeResult.Right right) {
        var visit = right.borrower().value();
        if (!codes.consume(right, false)) {
            return Optional.empty();
        }
        jdbc.sql("update recovery_visit set proved_at = portal_now() where id = ?")
                .param(visit)
                .update();
        var receipt = stored.newestTo(numberOf(visit))
                .flatMap(found -> stored.lock(found.id()))
                .filter(found -> found.state() == RecoveryState.CODE_SENT)
                .flatMap(moves::bind);
        return Optional.of(new Proved(visit, receipt));
    }

    @Transactional(readOnly = true)
    public Progress progress(UUID visit) {
        var number = numberOf(visit);
        return stored.newestTo(number)
                .map(found -> new Progress(
                        number.masked(),
                        Optional.of(found.number()),
                        found.state(),
                        found.coolingUntil()
                                .filter(until -> found.state() == RecoveryState.COOLING)
                                .or(() -> Optional.of(found.expiresAt()))))
                .orElseGet(
                        () -> new Progress(number.masked(), Optional.empty(), RecoveryState.DRAFT, Optional.empty()));
    }

    /** Opens a case, of nobody if there is no such person. A case that staff are at already stays as it is. */
    @Transactional
    public void claim(UUID visit, Claim claim, String savedCode) {
        var number = numberOf(visit);
        var underWay =
                stored.newestTo(number).filter(found -> found.state().isOpen() && found.state() != RecoveryState.DRAFT);
        if (underWay.isPresent()) {
            return;
        }
        var who = identities.behind(claim);
        var id = random.uuid();
        stored.add(id, newNumber(), who.orElse(null), number, languageOf(visit), policy.caseLife());
        moves.took(stored.find(id).orElseThrow(), Act.RECOVERY_STARTED, null, RecoveryState.DRAFT);
        // nobody's code is compared as well, because that takes longer than everything else
        if (secrets.recoveryCode(who.orElseGet(() -> new BorrowerId(id)), savedCode)) {
            who.ifPresent(owner -> prove(id, owner));
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void forget() {
        jdbc.sql("delete from recovery_visit where created_at < portal_now() - interval '1 day'")
                .update();
        jdbc.sql("delete from recovery_case where borrower_id is null and state = 'EXPIRED'")
                .update();
    }

    byte[] keyOf(UUID visit) {
        return stored.keyOf(numberOf(visit));
    }

    private void prove(UUID recovery, BorrowerId owner) {
        rows.addEvidence(random.uuid(), recovery, Evidence.SAVED_CODE, null, null);
        moves.record(owner, recovery, Act.RECOVERY_EVIDENCE, Evidence.SAVED_CODE.name());
    }

    private String newNumber() {
        return "L-%s-%s".formatted(random.text(ALPHABET, 4), random.text(ALPHABET, 4));
    }

    private MobileNumber numberOf(UUID visit) {
        var sealed = jdbc.sql("select sealed_number from recovery_visit where id = ?")
                .param(visit)
                .query(byte[].class)
                .single();
        return new MobileNumber(seal.open(Objects.requireNonNull(sealed), place(visit)));
    }

    private Language languageOf(UUID visit) {
        return Language.valueOf(jdbc.sql("select language from recovery_visit where id = ?")
                .param(visit)
                .query(String.class)
                .single());
    }

    private static String place(UUID visit) {
        return "recovery_visit.sealed_number " + visit;
    }

    /** A number that was proved, and the receipt if that was all that was missing. */
    record Proved(UUID visit, Optional<ReceiptNumber> receipt) {}
}
