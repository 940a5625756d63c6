package kz.qorgan.files;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import kz.qorgan.filecheck.FileType;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.Seal;
import org.jspecify.annotations.Nullable;

/** A row as it stands in the table; without name, type and keys while the file is coming. */
record FileRow(
        FileId id,
        BorrowerId borrower,
        String kind,
        UUID incoming,
        UUID content,
        UUID thumbnail,
        byte @Nullable [] sealedName,
        @Nullable String type,
        long size,
        byte @Nullable [] sealedContentKey,
        byte @Nullable [] sealedThumbnailKey,
        Instant createdAt) {

    private static final int VERSION = 1;

    /** What the content is bound to: whose it is, which, of which kind, and in which form it is kept. */
    String placeOfContent() {
        return "stored_file.content " + borrower + " " + id + " " + kind + " " + VERSION;
    }

    String placeOfThumbnail() {
        return "stored_file.thumbnail " + borrower + " " + id + " " + kind + " " + VERSION;
    }

    String placeOfName() {
        return "stored_file.sealed_name " + borrower + " " + id;
    }

    StoredFile opened(Seal seal) {
        return new StoredFile(
                id,
                kind,
                seal.open(Objects.requireNonNull(sealedName), placeOfName()),
                FileType.valueOf(Objects.requireNonNull(type)),
                size,
                sealedThumbnailKey != null,
                createdAt);
    }
}
