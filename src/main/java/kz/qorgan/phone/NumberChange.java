package kz.qorgan.phone;

import java.util.Optional;
import java.util.UUID;
import kz.qorgan.borrower.BorrowerAccount;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.Purpose;
import kz.qorgan.otp.SendResult;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.verification.ActCodes;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.SensitiveAction;
import kz.qorgan.verification.StepUp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the bound mobile number: level 2, then a code from the new number and one from the old, or a saved recovery code
 * for an old one that is lost. Nothing changes before both are proved. A number that opens another account gets the same
 * answers and no text.
 */
@Service
public class NumberChange {

    private final StoredNumberChanges stored;
    private final NumberBinding binding;
    private final Borrowers borrowers;
    private final ActCodes codes;
    private final StepUp stepUp;
    private final CurrentBorrower current;
    private final RandomValues random;
    private final TransactionTemplate transaction;

    NumberChange(
            StoredNumberChanges stored,
            NumberBinding binding,
            Borrowers borrowers,
            ActCodes codes,
            StepUp stepUp,
            CurrentBorrower current,
            RandomValues random,
            TransactionTemplate transaction) {
        this.stored = stored;
        this.binding = binding;
        this.borrowers = borrowers;
        this.codes = codes;
        this.stepUp = stepUp;
        this.current = current;
        this.random = random;
        this.transaction = transaction;
    }

    /** The bound number, masked. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public String bound() {
        return borrowers.profile(current.require().borrower()).number().masked();
    }

    /** Begins a change: sends a code to either number. */
    @SensitiveAction(Operation.CHANGE_NUMBER)
    @Transactional(propagation = Propagation.NEVER)
    public NumberStep begin(String typed, ClientAddress address, Language language) {
        var to = MobileNumber.of(typed);
        if (to.isEmpty()) {
            return new NumberStep.NotANumber();
        }
        var from = borrowers.profile(current.require().borrower()).number();
        return to.get().equals(from) ? new NumberStep.SameNumber() : send(from, to.get(), address, language);
    }

    /** Enters the code that came to the new number. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public NumberStep enterNew(String typed, ClientAddress address) {
        return enter(typed, true, address);
    }

    /** Enters the code that came to the old number. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public NumberStep enterOld(String typed, ClientAddress address) {
        return enter(typed, false, address);
    }

    /** A recovery code, proved in this session within the last minutes, stands in for an old number that is lost. */
    @SensitiveAction(Operation.CHANGE_NUMBER)
    @Transactional
    public NumberStep oldNumberIsLost() {
        return stored.pending(current.require())
                .filter(pending -> stepUp.isFresh(Factor.Kind.RECOVERY_CODE, Operation.CHANGE_NUMBER))
                .map(pending -> binding.prove(pending, false))
                .orElseGet(NumberStep.Over::new);
    }

    /** The number before a change, for telling its holder. */
    @ModuleAction
    @Transactional(readOnly = true)
    public Optional<MobileNumber> former(BorrowerId borrower, UUID change) {
        return stored.former(borrower, change);
    }

    private NumberStep send(MobileNumber from, MobileNumber to, ClientAddress address, Language language) {
        var free = borrowers.withNumber(to).map(BorrowerAccount::id).isEmpty();
        var toNew = codes.send(PendingChange.newNumber(to), to, free, address, language);
        if (!(toNew instanceof SendResult.OnItsWay sentNew)) {
            return refused(toNew);
        }
        var toOld = codes.send(PendingChange.oldNumber(to), from, true, address, language);
        if (!(toOld instanceof SendResult.OnItsWay sentOld)) {
            return refused(toOld);
        }
        var me = current.require();
        transaction.executeWithoutResult(
                status -> stored.begin(random.uuid(), me, to, sentNew.challenge(), sentOld.challenge()));
        return new NumberStep.CodesSent();
    }

    private NumberStep enter(String typed, boolean theNewOne, ClientAddress address) {
        var pending = transaction.<Optional<PendingChange>>execute(status -> stored.pending(current.require()));
        if (pending.isEmpty()) {
            return new NumberStep.Over();
        }
        ChallengeId challenge =
                theNewOne ? pending.get().newChallenge() : pending.get().oldChallenge();
        var to = pending.get().to();
        Purpose purpose = theNewOne ? PendingChange.newNumber(to) : PendingChange.oldNumber(to);
        return switch (codes.check(challenge, purpose, typed, address)) {
            case CodeResult.Right right -> binding.take(right, theNewOne);
            case CodeResult.Wrong wrong when wrong.triesLeft() > 0 -> new NumberStep.Wrong(wrong.triesLeft());
            case CodeResult.Wrong last -> new NumberStep.Over();
            case CodeResult.NotACode cannotBe -> new NumberStep.NotACode();
            case CodeResult.Over over -> new NumberStep.Over();
            case CodeResult.TryLater later -> new NumberStep.TryLater(later.until());
        };
    }

    private static NumberStep refused(SendResult result) {
        return result instanceof SendResult.TryLater later
                ? new NumberStep.TryLater(later.until())
                : new NumberStep.Over();
    }
}
