package kz.qorgan.passkey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Factor;
import kz.qorgan.passkey.AddResult.Added;
import kz.qorgan.passkey.AddResult.Refused;
import kz.qorgan.passkey.AddResult.TooMany;
import kz.qorgan.passkey.Ceremonies.Kind;
import kz.qorgan.passkey.PasskeyJson.Answer;
import kz.qorgan.passkey.StoredPasskeys.Row;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.SignedInBorrower;
import kz.qorgan.vault.Vault;
import kz.qorgan.verification.Enrolments;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.SensitiveAction;
import kz.qorgan.verification.StrongFactor;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The borrower's own passkeys: list, add, rename, remove. */
@Service
public class Passkeys {

    private final StoredPasskeys stored;
    private final Vault vault;
    private final Ceremonies ceremonies;
    private final RelyingParty relyingParty;
    private final PasskeyJson json;
    private final Enrolments enrolments;
    private final Borrowers borrowers;
    private final CurrentBorrower current;
    private final PasskeyPolicy policy;
    private final AuditTrail audit;

    Passkeys(
            StoredPasskeys stored,
            Vault vault,
            Ceremonies ceremonies,
            RelyingParty relyingParty,
            PasskeyJson json,
            Enrolments enrolments,
            Borrowers borrowers,
            CurrentBorrower current,
            PasskeyPolicy policy,
            AuditTrail audit) {
        this.stored = stored;
        this.vault = vault;
        this.ceremonies = ceremonies;
        this.relyingParty = relyingParty;
        this.json = json;
        this.enrolments = enrolments;
        this.borrowers = borrowers;
        this.current = current;
        this.policy = policy;
        this.audit = audit;
    }

    /** The own passkeys, the oldest first. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<Passkey> mine() {
        var me = current.require().borrower();
        return stored.of(me).stream()
                .flatMap(row -> factor(me, row.factor()).map(factor -> read(row, factor)).stream())
                .sorted(Comparator.comparing(mine -> mine.factor().addedAt()))
                .toList();
    }

    /** What the browser asks its authenticator with, as JSON; nothing where the borrower has as many as one can have. */
    @SensitiveAction(Operation.ADD_FACTOR)
    @Transactional
    public Optional<String> beginAdding() {
        var me = current.require();
        var holder = holder(me);
        if (stored.of(me.borrower()).size() >= policy.most()) {
            return Optional.empty();
        }
        var challenge = ceremonies.begin(Kind.ADD, me.borrower().toString());
        return Optional.of(json.write(relyingParty.creation(challenge, holder)));
    }

    /** Keeps what the authenticator made. Of several equal answers one makes a passkey. */
    @SensitiveAction(Operation.ADD_FACTOR)
    @Transactional
    public AddResult finishAdding(String answer, Passkey.Name name) {
        var me = current.require();
        var holder = holder(me);
        if (stored.of(me.borrower()).size() >= policy.most()) {
            return new TooMany();
        }
        return json.made(answer)
                .filter(made -> ceremonies.take(Kind.ADD, me.borrower().toString(), made.challenge()))
                .<AddResult>flatMap(made -> keep(made, holder, name))
                .orElseGet(() -> refuse(me));
    }

    /** Gives a passkey another name; false for one that has gone or is somebody else's. */
    @BorrowerAction
    @Transactional
    public boolean rename(UUID passkey, Passkey.Name name) {
        var me = current.require().borrower();
        return stored.rename(passkey, me, seal(me, passkey, name));
    }

    /** Takes a passkey away; false for one that has gone or is somebody else's. */
    @SensitiveAction(Operation.REMOVE_FACTOR)
    @Transactional
    public boolean remove(UUID passkey) {
        var mine = stored.of(current.require().borrower()).stream()
                .anyMatch(row -> row.factor().equals(passkey));
        return mine && enrolments.remove(passkey);
    }

    private Optional<AddResult> keep(
            Answer<AuthenticatorAttestationResponse> made, PublicKeyCredentialUserEntity holder, Passkey.Name name) {
        return relyingParty.register(made, holder).map(record -> {
            var factor = enrolments.add(Factor.Kind.WEBAUTHN);
            var me = current.require().borrower();
            stored.add(factor.id(), me, record.getCredentialId(), seal(me, factor.id(), name));
            return new Added(factor);
        });
    }

    private AddResult refuse(SignedInBorrower me) {
        audit.record(AuditEntry.of(Act.AUTHN_FACTOR_REFUSED)
                .concerning(me.borrower())
                .in(me.session())
                .because(Factor.Kind.WEBAUTHN));
        return new Refused();
    }

    /** The authenticator shows its owner the masked number: enough to tell two accounts apart. */
    private PublicKeyCredentialUserEntity holder(SignedInBorrower me) {
        var number = borrowers.profile(me.borrower()).number().masked();
        return stored.holder(me.borrower(), number);
    }

    private byte[] seal(BorrowerId owner, UUID passkey, Passkey.Name name) {
        return vault.of(owner).seal(name.text(), StoredPasskeys.placeOfName(passkey));
    }

    private Passkey read(Row row, StrongFactor factor) {
        var name = vault.of(row.owner()).open(row.sealedName(), StoredPasskeys.placeOfName(row.factor()));
        return new Passkey(factor, new Passkey.Name(name), row.lastUsedAt());
    }

    private Optional<StrongFactor> factor(BorrowerId owner, UUID id) {
        return enrolments.of(owner).stream()
                .filter(factor -> factor.id().equals(id))
                .findFirst();
    }
}
