package kz.qorgan.notaclient;

import kz.qorgan.codeform.CodeProblem;

/** What came of entering the code that proves a number. */
public sealed interface ConfirmResult {

    /** @param link opens what is held under the number, for a while */
    record Proved(String link) implements ConfirmResult {}

    /** Nothing is shown. */
    record Refused(CodeProblem why) implements ConfirmResult {}
}
