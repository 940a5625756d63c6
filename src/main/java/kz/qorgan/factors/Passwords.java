package kz.qorgan.factors;

import java.util.List;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.verification.Enrolments;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.SensitiveAction;
import kz.qorgan.verification.StrongFactor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The borrower's password, only ever a second factor: it opens nothing without a code from the phone. */
@Service
public class Passwords {

    private final StoredPasswords stored;
    private final PasswordMeter meter;
    private final PasswordHashes hashes;
    private final Enrolments enrolments;
    private final Borrowers borrowers;
    private final CurrentBorrower current;

    Passwords(
            StoredPasswords stored,
            PasswordMeter meter,
            PasswordHashes hashes,
            Enrolments enrolments,
            Borrowers borrowers,
            CurrentBorrower current) {
        this.stored = stored;
        this.meter = meter;
        this.hashes = hashes;
        this.enrolments = enrolments;
        this.borrowers = borrowers;
        this.current = current;
    }

    /** How good a password would be, for somebody who also knows the borrower's names and number. Keeps nothing. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public PasswordStrength measure(String typed) {
        var profile = borrowers.profile(current.require().borrower());
        var name = profile.name();
        var number = profile.number().e164();
        return meter.measure(
                typed, List.of(name.family(), name.given(), number, number.substring(1), "8" + number.substring(2)));
    }

    /** Sets a password where there was none. A guessable one is refused with its measure, and nothing changes. */
    @SensitiveAction(Operation.ADD_FACTOR)
    @Transactional
    public PasswordStrength set(String typed) {
        return keep(typed);
    }

    /** The same in place of the password there is. */
    @SensitiveAction(Operation.CHANGE_PASSWORD)
    @Transactional
    public PasswordStrength change(String typed) {
        return keep(typed);
    }

    /** Takes the password away; false if there was none. */
    @SensitiveAction(Operation.REMOVE_FACTOR)
    @Transactional
    public boolean remove() {
        var me = current.require().borrower();
        var former = stored.of(me);
        stored.delete(me);
        return former.isPresent() && enrolments.remove(former.get().factor());
    }

    /** Sets a password for somebody whose identity others have made sure of: it counts at once. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public StrongFactor setConfirmed(BorrowerId borrower, String password, SessionId origin) {
        var factor = enrolments.addConfirmed(borrower, Factor.Kind.PASSWORD, origin);
        stored.put(borrower, factor.id(), hashes.hash(password));
        return factor;
    }

    /** Whether the borrower has one, counting already or not. */
    @ModuleAction
    @Transactional(readOnly = true)
    public boolean exists(BorrowerId borrower) {
        return stored.of(borrower).isPresent();
    }

    /** Both ways need the same proofs, so that what another page did meanwhile matters to neither. */
    private PasswordStrength keep(String typed) {
        var strength = measure(typed);
        if (strength.isAccepted()) {
            var me = current.require().borrower();
            var former = stored.of(me);
            var factor = former.isPresent()
                    ? enrolments.replace(former.get().factor(), Factor.Kind.PASSWORD)
                    : enrolments.add(Factor.Kind.PASSWORD);
            stored.put(me, factor.id(), hashes.hash(typed));
        }
        return strength;
    }
}
