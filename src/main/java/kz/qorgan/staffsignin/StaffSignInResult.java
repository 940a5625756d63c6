package kz.qorgan.staffsignin;

import java.time.Instant;
import kz.qorgan.employee.StaffToken;

/** What came of giving a name, a password and a code. */
public sealed interface StaffSignInResult {

    /** The one session of the person has begun. */
    record SignedIn(StaffToken token) implements StaffSignInResult {}

    /** Something of it is wrong, or nobody has this name; never which. */
    record Refused() implements StaffSignInResult {}

    /** It was tried too often. */
    record TryLater(Instant until) implements StaffSignInResult {}
}
