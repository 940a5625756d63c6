package kz.qorgan.factors;

import java.util.Map;
import kz.qorgan.borrower.BorrowerAccount;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.vault.RandomValues;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives two of the invented borrowers the passwords that everybody knows. Runs after they came in, again without effect. */
@Component
@Profile("demo")
class DemoPasswords implements SmartLifecycle {

    private static final Map<String, String> PASSWORDS =
            Map.of("+77710000001", "demo-password-1", "+77710000002", "demo-password-2");

    private final Passwords passwords;
    private final Borrowers borrowers;
    private final RandomValues random;
    private final TransactionTemplate transaction;
    private boolean running;

    DemoPasswords(Passwords passwords, Borrowers borrowers, RandomValues random, TransactionTemplate transaction) {
        this.passwords = passwords;
        this.borrowers = borrowers;
        this.random = random;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        running = true;
        PASSWORDS.forEach((number, password) -> transaction.executeWithoutResult(status -> borrowers
                .withNumber(new MobileNumber(number))
                .map(BorrowerAccount::id)
                .filter(borrower -> !passwords.exists(borrower))
                .ifPresent(borrower -> passwords.setConfirmed(borrower, password, new SessionId(random.uuid())))));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** One after the people themselves. */
    @Override
    public int getPhase() {
        return 1;
    }
}
