package kz.qorgan.passkey;

import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.passkey.Ceremonies.Kind;
import kz.qorgan.passkey.StoredPasskeys.Row;
import kz.qorgan.verification.PasskeyProof;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a signed-in borrower show a passkey once more, before a sensitive act. */
@Service
class PasskeysInSessions implements PasskeyProof {

    private final Ceremonies ceremonies;
    private final ShownPasskeys shown;
    private final StoredPasskeys stored;
    private final RelyingParty relyingParty;
    private final PasskeyJson json;

    PasskeysInSessions(
            Ceremonies ceremonies,
            ShownPasskeys shown,
            StoredPasskeys stored,
            RelyingParty relyingParty,
            PasskeyJson json) {
        this.ceremonies = ceremonies;
        this.shown = shown;
        this.stored = stored;
        this.relyingParty = relyingParty;
        this.json = json;
    }

    @Override
    @ModuleAction
    @Transactional
    public String begin(BorrowerId borrower) {
        var challenge = ceremonies.begin(Kind.PROVE, borrower.toString());
        return json.write(relyingParty.request(challenge, stored.holder(borrower, "")));
    }

    @Override
    @ModuleAction
    @Transactional
    public Optional<UUID> finish(BorrowerId borrower, String answer) {
        return shown.take(Kind.PROVE, borrower.toString(), answer)
                .flatMap(taken -> shown.named(taken)
                        .filter(passkey -> passkey.owner().equals(borrower))
                        .filter(passkey -> shown.isShown(passkey, taken)))
                .map(Row::factor);
    }
}
