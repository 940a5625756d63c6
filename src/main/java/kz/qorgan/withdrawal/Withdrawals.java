package kz.qorgan.withdrawal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.consent.Channel;
import kz.qorgan.consent.ConsentCodes;
import kz.qorgan.consent.ConsentRegister;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.SendResult;
import kz.qorgan.purposes.ConsentPurpose;
import kz.qorgan.receipt.Receipt.Fact;
import kz.qorgan.receipt.ReceiptKind;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.standing.StandingWithdrawals;
import kz.qorgan.stopping.Stops;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.withdrawal.Plan.Choice;
import kz.qorgan.withdrawal.WithdrawalResult.Changed;
import kz.qorgan.withdrawal.WithdrawalResult.Done;
import kz.qorgan.withdrawal.WithdrawalResult.NotProved;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Withdraws consents: first what would happen, then a code for exactly that, then it happens or is refused with reasons. */
@Service
public class Withdrawals {

    private static final ReceiptKind REFUSAL = new ReceiptKind("REFUSAL", 'N');

    private final Planning planning;
    private final StoredWithdrawals stored;
    private final ConsentCodes codes;
    private final ConsentRegister register;
    private final Stops stops;
    private final StandingWithdrawals standing;
    private final Borrowers borrowers;
    private final Receipts receipts;
    private final CurrentBorrower current;
    private final AuditTrail audit;
    private final RandomValues random;
    private final TransactionTemplate transaction;

    Withdrawals(
            Planning planning,
            StoredWithdrawals stored,
            ConsentCodes codes,
            ConsentRegister register,
            Stops stops,
            StandingWithdrawals standing,
            Borrowers borrowers,
            Receipts receipts,
            CurrentBorrower current,
            AuditTrail audit,
            RandomValues random,
            TransactionTemplate transaction) {
        this.planning = planning;
        this.stored = stored;
        this.codes = codes;
        this.register = register;
        this.stops = stops;
        this.standing = standing;
        this.borrowers = borrowers;
        this.receipts = receipts;
        this.current = current;
        this.audit = audit;
        this.random = random;
        this.transaction = transaction;
    }

    /** What would happen now; changes nothing. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Plan plan(Choice choice, Language language) {
        return planning.plan(current.require().borrower(), choice, language.locale());
    }

    /** Sends a code for exactly what was read. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public SendResult request(Plan read, ClientAddress address, Language language) {
        return codes.send(ConsentCodes.Act.WITHDRAW_CONSENT, read.hash(), address, language);
    }

    /** Withdraws, if what would happen is still what was read. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public WithdrawalResult confirm(
            Plan read, ChallengeId challenge, String typed, ClientAddress address, Language language) {
        if (!isAsRead(read, language)) {
            return new Changed();
        }
        return switch (codes.check(challenge, ConsentCodes.Act.WITHDRAW_CONSENT, read.hash(), typed, address)) {
            case ConsentCodes.Checked.Problem problem -> new NotProved(problem.why());
            case ConsentCodes.Checked.Right right -> {
                var result = transaction.execute(status -> withdraw(read, challenge, right.code(), language));
                yield result == null ? new Changed() : result;
            }
        };
    }

    private WithdrawalResult withdraw(Plan read, ChallengeId challenge, CodeResult.Right code, Language language) {
        var me = current.require().borrower();
        register.lock(me);
        borrowers.owes(me); // from here on nobody closes or opens a loan before this is stored
        if (!isAsRead(read, language)) {
            return new Changed();
        }
        return codes.consume(code)
                ? carryOut(me, read, challenge.toString(), language)
                : new NotProved(new CodeProblem.Over());
    }

    private WithdrawalResult carryOut(BorrowerId me, Plan read, String proof, Language language) {
        List<ReceiptNumber> given = new ArrayList<>();
        if (!read.stops().isEmpty()) {
            var proofs = read.stops().stream().collect(Collectors.toMap(ConsentPurpose::id, purpose -> proof));
            given.add(stops.stop(me, read.text(), proofs, Channel.PORTAL, language)
                    .receipt());
        }
        if (read.isRefusedInPart()) {
            given.add(refuse(me, read, proof, language));
        }
        stored.add(random.uuid(), me, read, language, proof, given, stops.dueIfStoppedNow());
        return new Done(read, given);
    }

    private ReceiptNumber refuse(BorrowerId me, Plan read, String proof, Language language) {
        for (var purpose : read.refused()) {
            audit.record(AuditEntry.of(Act.WITHDRAWAL_REFUSED)
                    .concerning(me)
                    .in(current.require().session())
                    .on(purpose.id())
                    .because("OBLIGATION"));
            if (read.choice().leaveStanding()) {
                standing.leave(me, purpose.id(), proof, read.hash());
            }
        }
        var names = read.refused().stream()
                .map(purpose -> purpose.label().in(language))
                .collect(Collectors.joining("; "));
        var rule = read.refused().getFirst().rule().words().in(language);
        return receipts.issue(me, REFUSAL, read.text(), List.of(new Fact("consents", names), new Fact("rule", rule)));
    }

    private boolean isAsRead(Plan read, Language language) {
        var now = planning.plan(current.require().borrower(), read.choice(), language.locale());
        return !now.isEmpty() && now.hash().equals(read.hash());
    }
}
