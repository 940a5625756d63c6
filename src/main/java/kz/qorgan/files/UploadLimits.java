package kz.qorgan.files;

import java.time.Instant;
import java.util.Optional;
import kz.qorgan.files.KeepResult.Refused;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import org.springframework.stereotype.Component;

/** How many files, and how much in them, a borrower may send. */
@Component
class UploadLimits {

    private static final long MIB = 1 << 20;

    private final Limits limits;

    UploadLimits(Limits limits) {
        this.limits = limits;
    }

    /** Counts a file, unless there were too many, or nothing more may be in it. */
    Optional<KeepResult> ofNumber(BorrowerId borrower) {
        return take(Attempt.of(LimitRow.UPLOAD, borrower.toString()), volume(borrower, 0));
    }

    /** Counts what was in it, a mebibyte that was begun as a whole one. */
    Optional<KeepResult> ofVolume(BorrowerId borrower, long bytes) {
        return take(volume(borrower, Math.toIntExact((bytes + MIB - 1) / MIB)));
    }

    private Optional<KeepResult> take(Attempt... attempts) {
        return limits.take(attempts) instanceof Decision.Refused(LimitRow limit, Instant until, boolean work)
                ? Optional.of(new Refused(
                        limit == LimitRow.UPLOAD ? Refusal.TOO_OFTEN : Refusal.TOO_MUCH, Optional.of(until)))
                : Optional.empty();
    }

    private static Attempt volume(BorrowerId borrower, int mebibytes) {
        var key = Attempt.of(LimitRow.UPLOAD_MIB, borrower.toString()).key();
        return new Attempt(LimitRow.UPLOAD_MIB, key, mebibytes);
    }
}
