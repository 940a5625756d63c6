package kz.qorgan.borrower;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One loan agreement of a borrower; its number is sealed. */
@Entity
class Obligation {

    @Id
    private UUID id;

    private byte[] sealedNumber;
    private LocalDate openedOn;
    private @Nullable LocalDate closedOn;

    Obligation(UUID id, byte[] sealedNumber, LocalDate openedOn, @Nullable LocalDate closedOn) {
        this.id = id;
        this.sealedNumber = sealedNumber;
        this.openedOn = openedOn;
        this.closedOn = closedOn;
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Obligation() {}

    byte[] sealedNumber() {
        return sealedNumber;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    boolean isOpen() {
        return closedOn == null;
    }
}
