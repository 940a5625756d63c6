package kz.qorgan.factors;

import java.util.List;
import java.util.stream.Stream;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.Factor;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.verification.Enrolments;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.SensitiveAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ten codes on paper for the day the phone or the password is lost (NIST SP 800-63B-4, 4.2.1.1). Shown once, each good once;
 * making new ones ends the old.
 */
@Service
public class RecoveryCodes {

    private static final int CODES = 10;

    private final StoredRecoveryCodes stored;
    private final Enrolments enrolments;
    private final CurrentBorrower current;
    private final RandomValues random;

    RecoveryCodes(StoredRecoveryCodes stored, Enrolments enrolments, CurrentBorrower current, RandomValues random) {
        this.stored = stored;
        this.enrolments = enrolments;
        this.current = current;
        this.random = random;
    }

    /** How many of the saved codes still work; zero where none were made. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public int left() {
        return stored.left(current.require().borrower());
    }

    /** Makes ten new codes. This is the only time they can be seen. */
    @SensitiveAction(Operation.ADD_FACTOR)
    @Transactional
    public List<RecoveryCode> make() {
        var me = current.require().borrower();
        var former = enrolments.of(me).stream()
                .filter(factor -> factor.kind() == Factor.Kind.RECOVERY_CODE)
                .findFirst();
        var factor = former.isPresent()
                ? enrolments.replace(former.get().id(), Factor.Kind.RECOVERY_CODE)
                : enrolments.add(Factor.Kind.RECOVERY_CODE);
        var codes = Stream.generate(() -> new RecoveryCode(random.text(RecoveryCode.ALPHABET, RecoveryCode.LENGTH)))
                .limit(CODES)
                .toList();
        stored.replace(me, factor.id(), codes);
        return codes;
    }
}
