package kz.qorgan.supportpin;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.employee.Employees;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.SystemKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The borrower's side of a call: a PIN to say, and who is on the other end. */
@Service
public class SupportPins {

    private static final String DIGITS = "0123456789";
    private static final int LENGTH = 6;

    private final StoredPins stored;
    private final Employees employees;
    private final CurrentBorrower current;
    private final PinPolicy policy;
    private final RandomValues random;
    private final AuditTrail audit;
    private final KeyedHash hash;
    private final Clock clock;

    SupportPins(
            StoredPins stored,
            Employees employees,
            CurrentBorrower current,
            PinPolicy policy,
            RandomValues random,
            AuditTrail audit,
            SystemKeys keys,
            Clock clock) {
        this.stored = stored;
        this.employees = employees;
        this.current = current;
        this.policy = policy;
        this.random = random;
        this.audit = audit;
        this.hash = keys.hash("support pins");
        this.clock = clock;
    }

    /** A new PIN for the borrower who is asking, in place of the former. Shown once; only its keyed hash is stored. */
    @BorrowerAction
    @Transactional
    public Pin make() {
        var me = current.require();
        var digits = random.text(DIGITS, LENGTH);
        stored.put(me.borrower(), hash.of(me.borrower() + digits), policy);
        audit.record(
                AuditEntry.of(Act.SUPPORT_PIN_SHOWN).concerning(me.borrower()).in(me.session()));
        return new Pin(digits, clock.instant().plus(policy.life()));
    }

    /** Who of the staff has entered the PIN of the borrower who is asking, while that counts. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Optional<Talk> talk() {
        return stored.call(current.require().borrower()).map(call -> {
            var who = employees.get(call.employee());
            return new Talk(who.givenName(), who.code(), call.about(), call.until());
        });
    }

    /** The borrower has hung up: the call opens nothing any more. */
    @BorrowerAction
    @Transactional
    public void hangUp() {
        stored.end(current.require().borrower());
    }

    /** Six digits to say on the phone. Prints as stars. */
    public record Pin(String digits, Instant until) {

        @Override
        public String toString() {
            return "******";
        }
    }

    /**
     * Who is on the other end.
     *
     * @param about the number of a request
     */
    public record Talk(String givenName, String code, Optional<String> about, Instant until) {}
}
