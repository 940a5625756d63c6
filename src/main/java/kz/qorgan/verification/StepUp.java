package kz.qorgan.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.verification.Clearance.Cooling;
import kz.qorgan.verification.Clearance.Granted;
import kz.qorgan.verification.Clearance.NoStrongFactor;
import kz.qorgan.verification.Clearance.NotOnSharedDevice;
import kz.qorgan.verification.Clearance.NotYet;
import kz.qorgan.verification.Clearance.ProofsMissing;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whether a session may do what needs more than being signed in. Pages ask before they show the way; method
 * security asks again at the act itself, and only that counts.
 */
@Service("stepUp")
public class StepUp {

    private final Enrolments enrolments;
    private final Coolings coolings;
    private final CurrentBorrower current;
    private final SecurityContextHolderStrategy contexts;
    private final StepUpPolicy policy;
    private final Clock clock;

    StepUp(
            Enrolments enrolments,
            Coolings coolings,
            CurrentBorrower current,
            SecurityContextHolderStrategy contexts,
            StepUpPolicy policy,
            Clock clock) {
        this.enrolments = enrolments;
        this.coolings = coolings;
        this.current = current;
        this.contexts = contexts;
        this.policy = policy;
        this.clock = clock;
    }

    /** For {@link SensitiveAction}, which names the operation as a word. */
    @BorrowerAction
    public boolean permits(String operation) {
        return clearance(Operation.valueOf(operation)) instanceof Granted;
    }

    /** Whether the session that is asking may do it now, and if not, what to do about it. */
    @BorrowerAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Clearance clearance(Operation operation) {
        var me = current.require();
        if (me.sharedDevice() && !operation.mayHappenOnSharedDevice()) {
            return new NotOnSharedDevice();
        }
        var cooling = coolings.until(me.borrower());
        if (operation.waitsAfterChangeOfNumber() && cooling.isPresent()) {
            return new Cooling(cooling.get());
        }
        return byFactors(operation, enrolments.of(me.borrower()));
    }

    /** Whether the session that is asking has given this proof, as freshly as the operation needs it. */
    @BorrowerAction
    public boolean isFresh(Factor.Kind proof, Operation operation) {
        return stale(operation, Set.of(proof)).isEmpty();
    }

    /** From now on, and for a while, the borrower can neither take data or money away nor change the number again. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void coolDown(BorrowerId borrower) {
        coolings.begin(borrower, policy.cooling());
    }

    private Clearance byFactors(Operation operation, List<StrongFactor> factors) {
        var now = clock.instant();
        var usable = factors.stream()
                .filter(factor -> factor.isUsableAt(now))
                .map(StrongFactor::kind)
                .collect(Collectors.toCollection(() -> EnumSet.of(Factor.Kind.SMS_OTP)));
        if (usable.size() == 1 && operation.needsNoSecondFactorYet()) {
            return missing(operation, List.of(usable));
        }
        var ways = operation.ways().stream().filter(usable::containsAll).toList();
        return ways.isEmpty() ? nothingToProveWith(factors, now) : missing(operation, ways);
    }

    private static Clearance nothingToProveWith(List<StrongFactor> factors, Instant now) {
        return factors.stream()
                .filter(factor -> factor.kind() != Factor.Kind.RECOVERY_CODE && !factor.isUsableAt(now))
                .map(StrongFactor::usableFrom)
                .min(Comparator.naturalOrder())
                .<Clearance>map(NotYet::new)
                .orElseGet(NoStrongFactor::new);
    }

    private Clearance missing(Operation operation, List<? extends Set<Factor.Kind>> ways) {
        var missing = ways.stream().map(way -> stale(operation, way)).toList();
        return missing.stream().anyMatch(Set::isEmpty) ? new Granted() : new ProofsMissing(missing);
    }

    /** The proofs of a way that this session has not given, or too long ago. */
    private Set<Factor.Kind> stale(Operation operation, Set<Factor.Kind> way) {
        var stale = EnumSet.noneOf(Factor.Kind.class);
        for (var kind : way) {
            var authority = kind.authorityName();
            var fresh = AllRequiredFactorsAuthorizationManager.builder()
                    .requireFactor(required -> required.authority(authority).validDuration(operation.freshness()))
                    .build();
            fresh.setClock(clock);
            if (!fresh.authorize(() -> contexts.getContext().getAuthentication(), operation)
                    .isGranted()) {
                stale.add(kind);
            }
        }
        return stale;
    }
}
