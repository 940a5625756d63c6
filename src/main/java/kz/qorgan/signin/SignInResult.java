package kz.qorgan.signin;

import java.time.Instant;
import kz.qorgan.session.SessionToken;

/** What came of entering a sign-in code. */
public sealed interface SignInResult {

    /** The person is in; the browser must be given this token. */
    record SignedIn(SessionToken token) implements SignInResult {}

    /** Wrong, and so many tries are left; with none left a new code is needed. */
    record WrongCode(int triesLeft) implements SignInResult {}

    /** What was entered cannot be a code; it cost no try. */
    record NotACode() implements SignInResult {}

    /** The code is no longer good for anything. */
    record Over() implements SignInResult {}

    /** Too many guesses. */
    record TryLater(Instant until) implements SignInResult {}
}
