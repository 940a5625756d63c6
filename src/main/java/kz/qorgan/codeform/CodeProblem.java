package kz.qorgan.codeform;

import java.time.Instant;
import kz.qorgan.otp.CodeResult;

/** Why a code opened nothing, as far as the person at the keyboard may know. */
public sealed interface CodeProblem {

    /** Wrong, and so many tries are left; with none left a new code is needed. */
    record WrongCode(int triesLeft) implements CodeProblem {}

    /** What was entered cannot be a code; it cost no try. */
    record NotACode() implements CodeProblem {}

    /** The code is no longer good for anything. */
    record Over() implements CodeProblem {}

    /** Too many guesses. */
    record TryLater(Instant until, boolean work) implements CodeProblem {}

    /** The same without whose account it was for. */
    static CodeProblem of(CodeResult result) {
        return switch (result) {
            case CodeResult.Wrong wrong -> new WrongCode(wrong.triesLeft());
            case CodeResult.NotACode cannotBe -> new NotACode();
            case CodeResult.TryLater later -> new TryLater(later.until(), later.work());
            case CodeResult.Over over -> new Over();
            case CodeResult.Right right -> throw new IllegalArgumentException("The right code is no problem");
        };
    }
}
