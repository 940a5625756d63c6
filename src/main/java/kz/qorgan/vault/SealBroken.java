package kz.qorgan.vault;

import kz.qorgan.kernel.BorrowerId;
import org.jspecify.annotations.Nullable;

/** A sealed value does not open: altered, moved from another row, or its key was destroyed. Names no value. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(Throwable cause) {
        super("A sealed value does not open", cause);
    }

    /**
     * Something was altered or moved where nobody may, or the program is wrong: somebody must look. Published at once, in
     * whatever transaction there is.
     *
     * @param borrower whose value it is, if a borrower's
     * @param place the table and column, without the row
     */
    public record Noticed(@Nullable BorrowerId borrower, String place) {}
}
