package kz.qorgan.kernel;

import java.util.UUID;

/** Who a record belongs to. Random, so that it says nothing about the person and cannot be guessed. */
public record BorrowerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
