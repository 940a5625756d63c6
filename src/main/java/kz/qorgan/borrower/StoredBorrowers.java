package kz.qorgan.borrower;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The borrowers' rows. */
interface StoredBorrowers extends JpaRepository<Borrower, UUID> {

    /** Held: what the job that destroys values sees of the obligations must not change under it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Borrower> findByIinIndex(byte[] iinIndex);

    boolean existsByIdAndStatus(UUID id, AccountStatus status);

    boolean existsByNumberIndex(byte[] numberIndex);

    /** Whoever binds this number waits for whoever is about to. */
    @Query(
            value = "select 1 from pg_advisory_xact_lock(hashtextextended(encode(:numberIndex, 'hex'), 0))",
            nativeQuery = true)
    int lockNumber(byte[] numberIndex);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Borrower b set b.status = :to where b.id = :id and b.status = :from")
    int change(UUID id, AccountStatus from, AccountStatus to);
}
