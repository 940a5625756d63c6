package kz.qorgan.receipt;

import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.signing.Signature;
import kz.qorgan.signing.Signatures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says to anybody who holds a number whether its receipt is genuine. Opens nothing of what is sealed. */
@Service
public class ReceiptCheck {

    static final String PURPOSE = "receipt";

    private final StoredReceipts stored;
    private final Signatures signatures;
    private final Limits limits;

    ReceiptCheck(StoredReceipts stored, Signatures signatures, Limits limits) {
        this.stored = stored;
        this.signatures = signatures;
        this.limits = limits;
    }

    /** @param typed the number as it stands on paper, or as people write it */
    @AnonymousAction
    @Transactional(propagation = Propagation.NEVER)
    public CheckResult check(String typed, ClientAddress address) {
        var attempt = Attempt.of(LimitRow.CHECK_IPV4, LimitRow.CHECK_IPV6, address);
        if (limits.take(attempt) instanceof Refused refused) {
            return new CheckResult.TryLater(refused.until());
        }
        return ReceiptNumber.of(typed).flatMap(stored::face).map(this::check).orElseGet(CheckResult.Unknown::new);
    }

    private CheckResult check(StoredReceipts.Face face) {
        if (face.proof().isEmpty()) {
            return new CheckResult.Unsigned(face.number(), face.kind(), face.issuedAt());
        }
        var proof = face.proof().get();
        var statement = Proof.statement(
                face.number(), face.kind(), face.issuedAt(), proof.auditEntry(), proof.textHash(), proof.factsHash());
        var genuine = Signature.parse(proof.signature())
                .filter(signature -> signatures.verify(PURPOSE, statement, signature))
                .isPresent();
        return genuine
                ? new CheckResult.Genuine(face.number(), face.kind(), face.issuedAt(), proof)
                : new CheckResult.Altered(face.number());
    }
}
