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
     * The code is right, but the account was not used for so long that the number may have another owner by now. The code
     * stays good for another try.
     *
     * @param days how long an account may rest
     * @param password whether the password can be given beside the code; otherwise only staff can help
     * @param wrong whether one was given and does not match
     */
    record SecondProofNeeded(long days, boolean password, boolean wrong) implements SignInResult {}
}
