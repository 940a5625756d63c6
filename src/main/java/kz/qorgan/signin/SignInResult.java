package kz.qorgan.signin;

import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.session.SessionToken;

/** What came of entering a sign-in code. */
public sealed interface SignInResult {

    /** The person is in; the browser must be given this token. */
    record SignedIn(SessionToken token) implements SignInResult {}

    /** Nobody is in. */
    record Refused(CodeProblem why) implements SignInResult {}
}
