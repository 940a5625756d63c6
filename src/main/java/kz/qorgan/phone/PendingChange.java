package kz.qorgan.phone;

import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.Purpose;

/** A change of number under way: to which, and which of the two numbers is proved. Prints nothing of it. */
record PendingChange(
        UUID id,
        BorrowerId borrower,
        MobileNumber to,
        ChallengeId newChallenge,
        ChallengeId oldChallenge,
        boolean newProved,
        boolean oldProved) {

    static Purpose newNumber(MobileNumber to) {
        return Purpose.act("NEW_NUMBER", to.e164());
    }

    static Purpose oldNumber(MobileNumber to) {
        return Purpose.act("OLD_NUMBER", to.e164());
    }

    boolean isProved() {
        return newProved && oldProved;
    }

    @Override
    public String toString() {
        return "***";
    }
}
