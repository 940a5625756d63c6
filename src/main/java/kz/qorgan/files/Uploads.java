package kz.qorgan.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.filecheck.CheckResult;
import kz.qorgan.filecheck.CheckResult.Harmless;
import kz.qorgan.filecheck.FileCheck;
import kz.qorgan.files.KeepResult.Kept;
import kz.qorgan.files.KeepResult.Refused;
import kz.qorgan.vault.FileSeal;
import kz.qorgan.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file in: sealed from its first byte under a key that only this process's memory holds, then looked into, then
 * sealed anew under its own key. However it ends, nothing remains of a file that is not kept.
 */
@Component
class Uploads {

    private static final int PIECE = 16 * 1024;

    private final FileRows rows;
    private final ContentStore store;
    private final FileCheck check;
    private final Vault vault;
    private final UploadLimits limits;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final FilePolicy policy;

    Uploads(
            FileRows rows,
            ContentStore store,
            FileCheck check,
            Vault vault,
            UploadLimits limits,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock,
            FilePolicy policy) {
        this.rows = rows;
        this.store = store;
        this.check = check;
        this.vault = vault;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.policy = policy;
    }

    /** @param noted called in the transaction from which on the file is kept */
    KeepResult take(FileRow row, FileName called, InputStream source, Consumer<FileId> noted) {
        var name = new Name(called, noted);
        if (!begin(row)) {
            return Refused.because(Refusal.TOO_MANY_AT_ONCE);
        }
        KeepResult result = Refused.because(Refusal.INTERRUPTED);
        try {
            result = limits.ofNumber(row.borrower()).orElseGet(() -> receive(row, name, source));
            return result;
        } finally {
            store.delete(row.incoming());
            if (result instanceof Refused refused) {
                forget(row, refused.reason());
            }
        }
    }

    /** What a process that ended has left behind, and what came too slowly. */
    @Scheduled(fixedDelayString = "PT5M")
    void sweep() {
        rows.incomingSinceBefore(clock.instant().minus(policy.comingFor()))
                .forEach(row -> forget(row, Refusal.INTERRUPTED));
    }

    private boolean begin(FileRow row) {
        var since = clock.instant().minus(policy.comingFor());
        return Boolean.TRUE.equals(transaction.execute(running -> rows.begin(row, since, policy.comingAtOnce())));
    }

    private KeepResult receive(FileRow row, Name name, InputStream source) {
        var seal = vault.newFile(row.borrower(), "stored_file.incoming " + row.id());
        long size;
        try {
            size = sealed(source, row, seal);
        } catch (IOException brokenOff) {
            return Refused.because(Refusal.INTERRUPTED);
        }
        if (size > check.largest()) {
            return Refused.because(Refusal.TOO_LARGE);
        }
        return limits.ofVolume(row.borrower(), size).orElseGet(() -> looked(row, name, seal));
    }

    /** Up to one byte more than a file may have. */
    private long sealed(InputStream source, FileRow row, FileSeal seal) throws IOException {
        long size = 0;
        var piece = new byte[PIECE];
        try (var out = seal.sealing(store.write(row.incoming()))) {
            while (size <= check.largest()) {
                var read = source.read(piece, 0, (int) Math.min(PIECE, check.largest() + 1 - size));
                if (read < 0) {
                    break;
                }
                out.write(piece, 0, read);
                size += read;
            }
        }
        return size;
    }

    private KeepResult looked(FileRow row, Name name, FileSeal seal) {
        try {
            return switch (check.check(() -> bytes(row, seal))) {
                case CheckResult.Refused refused -> Refused.because(Refusal.of(refused.flaw()));
                case Harmless harmless -> keep(row, name, harmless);
            };
        } catch (IOException storeIsAway) {
            return Refused.because(Refusal.INTERRUPTED);
        }
    }

    private byte[] bytes(FileRow row, FileSeal seal) throws IOException {
        try (var in = seal.opening(store.read(row.incoming()))) {
            return in.readAllBytes();
        }
    }

    private KeepResult keep(FileRow row, Name name, Harmless harmless) throws IOException {
        var content = vault.newFile(row.borrower(), row.placeOfContent());
        write(row.content(), content, harmless.content());
        FileSeal thumbnail = null;
        if (harmless.thumbnail().isPresent()) {
            thumbnail = vault.newFile(row.borrower(), row.placeOfThumbnail());
            write(row.thumbnail(), thumbnail, harmless.thumbnail().get());
        }
        var thumbnailKey = thumbnail == null ? null : thumbnail.sealedKey();
        var kept = transaction.execute(running -> finish(row, name, harmless, content.sealedKey(), thumbnailKey));
        return kept == null ? Refused.because(Refusal.INTERRUPTED) : new Kept(kept);
    }

    private void write(UUID object, FileSeal seal, byte[] content) throws IOException {
        try (var out = seal.sealing(store.write(object))) {
            out.write(content);
        }
    }

    private @Nullable StoredFile finish(
            FileRow row, Name name, Harmless harmless, byte[] contentKey, byte @Nullable [] thumbnailKey) {
        var seal = vault.of(row.borrower());
        var sealedName = seal.seal(name.called().text(), row.placeOfName());
        var size = harmless.content().length;
        if (!rows.keep(row, sealedName, harmless.type().name(), size, contentKey, thumbnailKey)) {
            return null;
        }
        name.noted().accept(row.id());
        audit.record(AuditEntry.of(Act.UPLOAD_STORED).concerning(row.borrower()).on(row.id()));
        return rows.find(row.borrower(), row.id()).orElseThrow().opened(seal);
    }

    private void forget(FileRow row, Refusal reason) {
        transaction.executeWithoutResult(running -> {
            rows.delete(row);
            store.delete(row.incoming());
            store.delete(row.content());
            store.delete(row.thumbnail());
            audit.record(AuditEntry.of(Act.UPLOAD_VALIDATION)
                    .concerning(row.borrower())
                    .on(row.id())
                    .because(reason));
        });
    }

    /** What its owner calls it, and who else writes it down. */
    private record Name(FileName called, Consumer<FileId> noted) {}
}
