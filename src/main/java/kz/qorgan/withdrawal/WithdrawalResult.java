package kz.qorgan.withdrawal;

import java.util.List;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.receipt.ReceiptNumber;

/** What became of a withdrawal. */
public sealed interface WithdrawalResult {

    /**
     * It is done, as far as it can be.
     *
     * @param plan what was confirmed
     * @param receipts one for what stopped and one for what was refused
     */
    record Done(Plan plan, List<ReceiptNumber> receipts) implements WithdrawalResult {

        public Done {
            receipts = List.copyOf(receipts);
        }
    }

    /** What would happen is not what was read: a text, a consent or what is owed has changed. Read again. */
    record Changed() implements WithdrawalResult {}

    /** The code did not prove it. */
    record NotProved(CodeProblem why) implements WithdrawalResult {}
}
