package kz.qorgan.passkey;

import kz.qorgan.kernel.Factor;
import kz.qorgan.verification.StrongFactorChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Destroys the public key of a passkey that was removed or vetoed, in the transaction that took its weight away. */
@Component
class GonePasskeys {

    private final StoredPasskeys stored;

    GonePasskeys(StoredPasskeys stored) {
        this.stored = stored;
    }

    @EventListener
    void on(StrongFactorChanged changed) {
        var gone = changed.change() == StrongFactorChanged.Change.REMOVED
                || changed.change() == StrongFactorChanged.Change.RESET
                || changed.change() == StrongFactorChanged.Change.VETOED;
        if (gone && changed.kind() == Factor.Kind.WEBAUTHN) {
            stored.delete(changed.factor());
        }
    }
}
