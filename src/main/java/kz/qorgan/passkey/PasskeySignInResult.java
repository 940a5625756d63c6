package kz.qorgan.passkey;

import java.time.Instant;
import kz.qorgan.session.SessionToken;

/** What came of signing in with a passkey. */
public sealed interface PasskeySignInResult {

    /** The person is in; the browser must be given this token. */
    record SignedIn(SessionToken token) implements PasskeySignInResult {}

    /** The passkey is right, but so new that it counts only from then on. */
    record NotYet(Instant from) implements PasskeySignInResult {}

    /** Nobody is in; why is not said: a passkey may be unknown, its account closed, the answer late or forged. */
    record Refused() implements PasskeySignInResult {}
}
