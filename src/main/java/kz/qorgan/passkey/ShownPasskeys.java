package kz.qorgan.passkey;

import java.util.Optional;
import kz.qorgan.passkey.Ceremonies.Kind;
import kz.qorgan.passkey.PasskeyJson.Answer;
import kz.qorgan.passkey.StoredPasskeys.Row;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answer of an authenticator that was asked for a passkey, whatever it is shown for. */
@Component
class ShownPasskeys {

    private final Ceremonies ceremonies;
    private final StoredPasskeys stored;
    private final RelyingParty relyingParty;
    private final PasskeyJson json;

    ShownPasskeys(Ceremonies ceremonies, StoredPasskeys stored, RelyingParty relyingParty, PasskeyJson json) {
        this.ceremonies = ceremonies;
        this.stored = stored;
        this.relyingParty = relyingParty;
        this.json = json;
    }

    /** An answer to a question that was asked of this holder, once and in time; the question is used up by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Answer<AuthenticatorAssertionResponse>> take(Kind kind, String holder, String answer) {
        return json.shown(answer).filter(shown -> ceremonies.take(kind, holder, shown.challenge()));
    }

    /** The passkey that an answer names; not yet known is whether it was really shown. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Row> named(Answer<AuthenticatorAssertionResponse> answer) {
        return stored.with(answer.credential().getRawId());
    }

    /** Whether the passkey was really shown, by a holder whom the device has verified. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isShown(Row passkey, Answer<AuthenticatorAssertionResponse> answer) {
        var shown = relyingParty.authenticate(answer).isPresent();
        if (shown) {
            stored.used(passkey.factor());
        }
        return shown;
    }
}
