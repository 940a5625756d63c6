package kz.qorgan.borrower;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A customer of the lender. Found by keyed hashes of the IIN and of the bound number; everything that names the person
 * is sealed with the borrower's own key.
 */
@Entity
class Borrower implements Persistable<UUID> {

    @Id
    private UUID id;

    private byte[] iinIndex;
    private byte[] numberIndex;
    private byte[] sealedIdentity;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private AccountStatus status = AccountStatus.ACTIVE;

    @Version
    private @Nullable Integer version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "borrower_id", nullable = false, updatable = false)
    @OrderColumn(name = "position", nullable = false)
    private List<Obligation> obligations = new ArrayList<>();

    Borrower(BorrowerId id, byte[] iinIndex, byte[] numberIndex, byte[] sealedIdentity, Language language) {
        this.id = id.value();
        this.iinIndex = iinIndex;
        this.numberIndex = numberIndex;
        this.sealedIdentity = sealedIdentity;
        this.language = language;
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Borrower() {}

    BorrowerId borrowerId() {
        return new BorrowerId(id);
    }

    boolean isBoundTo(byte[] otherNumberIndex) {
        return MessageDigest.isEqual(numberIndex, otherNumberIndex);
    }

    byte[] sealedIdentity() {
        return sealedIdentity;
    }

    Language language() {
        return language;
    }

    AccountStatus status() {
        return status;
    }

    List<Obligation> obligations() {
        return List.copyOf(obligations);
    }

    void describe(byte[] newSealedIdentity, Language newLanguage) {
        sealedIdentity = newSealedIdentity;
        language = newLanguage;
    }

    void bind(byte[] newNumberIndex, byte[] newSealedIdentity) {
        numberIndex = newNumberIndex;
        sealedIdentity = newSealedIdentity;
    }

    void owe(List<Obligation> now) {
        obligations.clear();
        obligations.addAll(now);
    }

    void change(AccountStatus to) {
        status = to;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
