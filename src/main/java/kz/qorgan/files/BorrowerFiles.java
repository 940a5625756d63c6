package kz.qorgan.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.files.KeepResult.Refused;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A borrower's documents and photographs. Whoever calls names the borrower who asks: the file of another is not there,
 * whatever its id.
 */
@Service
public class BorrowerFiles {

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final FileRows rows;
    private final ContentStore store;
    private final Uploads uploads;
    private final Vault vault;
    private final AuditTrail audit;
    private final RandomValues random;
    private final Clock clock;
    private final Semaphore coming;

    BorrowerFiles(
            FileRows rows,
            ContentStore store,
            Uploads uploads,
            Vault vault,
            AuditTrail audit,
            RandomValues random,
            Clock clock,
            FilePolicy policy) {
        this.rows = rows;
        this.store = store;
        this.uploads = uploads;
        this.vault = vault;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
        this.coming = new Semaphore(policy.comingAtOnceHere());
    }

    /**
     * Takes a file in and returns when it is kept or refused. Not in a transaction, because people send slowly.
     *
     * @param kind what it is kept for, as a word of the calling module
     * @param name as its owner calls it; nothing is concluded from it
     * @param content read up to one byte more than a file may have, and not closed
     */
    @ModuleAction
    @Transactional(propagation = Propagation.NEVER)
    public KeepResult keep(BorrowerId borrower, String kind, String name, InputStream content) {
        return keep(borrower, kind, name, content, kept -> {});
    }

    /**
     * The same for a file that belongs to something.
     *
     * @param noted writes down what it belongs to, in the transaction from which on the file is kept: no file is left over
     *     by a process that is killed in between
     */
    @ModuleAction
    @Transactional(propagation = Propagation.NEVER)
    public KeepResult keep(BorrowerId borrower, String kind, String name, InputStream content, Consumer<FileId> noted) {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("A kind is a word of the program");
        }
        if (!coming.tryAcquire()) {
            return Refused.because(Refusal.BUSY);
        }
        try {
            return uploads.take(fresh(borrower, kind), FileName.of(name), content, noted);
        } finally {
            coming.release();
        }
    }

    /** Names, types and sizes, the oldest first. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<StoredFile> list(BorrowerId borrower) {
        var found = rows.of(borrower);
        if (found.isEmpty()) {
            return List.of();
        }
        var seal = vault.of(borrower);
        return found.stream().map(row -> row.opened(seal)).toList();
    }

    /** One of the borrower's files. */
    @ModuleAction
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(BorrowerId borrower, FileId id) {
        return rows.find(borrower, id).map(row -> row.opened(vault.of(borrower)));
    }

    /** The content, to be read piece by piece; reading ends in {@link kz.qorgan.vault.SealBroken} where it was altered. */
    @ModuleAction
    public Optional<InputStream> open(BorrowerId borrower, FileId id) throws IOException {
        var row = rows.find(borrower, id);
        return row.isEmpty()
                ? Optional.empty()
                : Optional.of(opened(
                        row.get().content(),
                        row.get(),
                        Objects.requireNonNull(row.get().sealedContentKey()),
                        row.get().placeOfContent()));
    }

    /** A small JPEG of an image, or of the first page of a PDF; not every PDF has one. */
    @ModuleAction
    public Optional<InputStream> thumbnail(BorrowerId borrower, FileId id) throws IOException {
        var row = rows.find(borrower, id);
        var key = row.isEmpty() ? null : row.get().sealedThumbnailKey();
        return key == null
                ? Optional.empty()
                : Optional.of(
                        opened(row.get().thumbnail(), row.get(), key, row.get().placeOfThumbnail()));
    }

    /** Destroys one of the borrower's files. Says whether there was one. */
    @ModuleAction
    @Transactional
    public boolean delete(BorrowerId borrower, FileId id) {
        return delete(borrower, id, AuditEntry.of(Act.UPLOAD_DELETE));
    }

    /** The same because its term is over; said in a word of the program. */
    @ModuleAction
    @Transactional
    public boolean destroy(BorrowerId borrower, FileId id, String because) {
        return delete(borrower, id, AuditEntry.of(Act.UPLOAD_DELETE).because(because));
    }

    private boolean delete(BorrowerId borrower, FileId id, AuditEntry entry) {
        var row = rows.find(borrower, id);
        row.ifPresent(file -> {
            rows.delete(file);
            store.delete(file.content());
            store.delete(file.thumbnail());
            audit.record(entry.concerning(borrower).on(id));
        });
        return row.isPresent();
    }

    private InputStream opened(UUID object, FileRow row, byte[] key, String place) throws IOException {
        return vault.file(row.borrower(), key, place).opening(store.read(object));
    }

    private FileRow fresh(BorrowerId borrower, String kind) {
        return new FileRow(
                new FileId(random.uuid()),
                borrower,
                kind,
                random.uuid(),
                random.uuid(),
                random.uuid(),
                null,
                null,
                0,
                null,
                null,
                clock.instant());
    }
}
