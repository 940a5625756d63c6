package kz.qorgan.signin;

import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.session.SessionToken;

/** What came of entering a sign-in code. */
public sealed interface SignInResult {

    /** The person is in; the browser must be given this token. */
    record SignedIn(SessionToken token) implements SignInResult {}

    /** Nobody is in. */
    record Refused(CodeProblem why) implements SignInResult {}

    /**
     * The code is right, but the number may have another owner by now. The code stays good for another try.
     *
     * @param doubt why it may
     * @param days how long an account may rest
     * @param password whether the password can be given beside the code; otherwise only staff can help
     * @param wrong whether one was given and does not match
     */
    record SecondProofNeeded(Doubt doubt, long days, boolean password, boolean wrong) implements SignInResult {}

    /** Why a number may have another owner. */
    enum Doubt {
        /** Nobody has signed in for long. */
        RESTED,
        /** Texts to it failed for good. */
        UNREACHABLE
    }
}
