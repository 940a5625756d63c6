package kz.qorgan.factors;

import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.verification.SecretProof;
import kz.qorgan.verification.StrongFactorChanged;
import kz.qorgan.verification.StrongFactorChanged.Change;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Compares secrets for whoever decides what they open, and destroys those of a factor that was vetoed. */
@Component
class Secrets implements SecretProof {

    private final StoredPasswords passwords;
    private final StoredRecoveryCodes recoveryCodes;
    private final PasswordHashes hashes;

    Secrets(StoredPasswords passwords, StoredRecoveryCodes recoveryCodes, PasswordHashes hashes) {
        this.passwords = passwords;
        this.recoveryCodes = recoveryCodes;
        this.hashes = hashes;
    }

    @Override
    public boolean password(BorrowerId borrower, String typed) {
        return passwords
                .of(borrower)
                .map(stored -> hashes.matches(typed, stored.hash()))
                .orElseGet(() -> hashes.matchesNobodys(typed));
    }

    @Override
    public boolean recoveryCode(BorrowerId borrower, String typed) {
        return RecoveryCode.of(typed)
                .map(code -> recoveryCodes.use(borrower, code))
                .orElse(false);
    }

    /** In the transaction of the veto: there is no moment in which the secret is there and its factor is not. */
    @EventListener
    void on(StrongFactorChanged change) {
        if (change.change() != Change.VETOED && change.change() != Change.RESET) {
            return;
        }
        switch (change.kind()) {
            case PASSWORD -> passwords.delete(change.borrower());
            case RECOVERY_CODE -> recoveryCodes.delete(change.borrower());
            case WEBAUTHN, SMS_OTP -> {
                // kept elsewhere
            }
        }
    }
}
