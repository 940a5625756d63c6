package kz.qorgan.receipt;

import java.time.Instant;

/** What whoever holds a number learns about its receipt. */
public sealed interface CheckResult {

    /** It was given, and is as it was. */
    record Genuine(ReceiptNumber number, String kind, Instant issuedAt, Proof proof) implements CheckResult {}

    /** It was given before receipts were signed. */
    record Unsigned(ReceiptNumber number, String kind, Instant issuedAt) implements CheckResult {}

    /** What the portal holds under this number is not what was signed. */
    record Altered(ReceiptNumber number) implements CheckResult {}

    /** No such receipt was given, or the number is mistyped. */
    record Unknown() implements CheckResult {}

    /** Too many numbers were tried from there. */
    record TryLater(Instant until) implements CheckResult {}
}
