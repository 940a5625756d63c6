package kz.qorgan.signing;

import java.util.List;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.kernel.SystemAction;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs in the portal's name what an outsider may want to check later. The first start makes the key. A purpose is a few
 * small words such as {@code receipt}; a signature for one is none for another.
 */
@Service
public class Signatures {

    private final SigningKeys keys;
    private final AuditTrail audit;

    Signatures(SigningKeys keys, AuditTrail audit) {
        this.keys = keys;
        this.audit = audit;
    }

    @ModuleAction
    @Transactional
    public Signature sign(String purpose, byte[] content) {
        return keys.sign(purpose, content);
    }

    /** Whether the portal signed that content for that purpose, with its present key or a former one. */
    @ModuleAction
    @Transactional(readOnly = true)
    public boolean verify(String purpose, byte[] content, Signature signature) {
        return keys.find(signature.keyId())
                .filter(key -> key.verifies(purpose, content, signature))
                .isPresent();
    }

    /** All keys that the portal signs or has signed with, the present one first. */
    @AnonymousAction
    @Transactional(readOnly = true)
    public List<PublishedKey> publicKeys() {
        return keys.published();
    }

    /** Replaces the key. The former one endorses the next, cannot sign any more, and stays for checking. */
    @SystemAction
    @Transactional
    public PublicKey replaceKey() {
        var next = keys.replace();
        audit.record(AuditEntry.of(Act.SIGNING_KEY_REPLACED).on(next));
        return keys.find(next).orElseThrow();
    }

    @EventListener(ApplicationStartedEvent.class)
    @SystemAction
    @Transactional
    public void makeFirstKey() {
        keys.makeFirst();
    }
}
