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
        return place("content", borrower, id.toString(), kind);
    }

    String placeOfThumbnail() {
        return place("thumbnail", borrower, id.toString(), kind);
    }

    String placeOfName() {
        return placeOfName(borrower, id.toString());
    }

    static String place(String part, BorrowerId borrower, String id, String kind) {
        return "stored_file." + part + " " + borrower + " " + id + " " + kind + " " + VERSION;
    }

    static String placeOfName(BorrowerId borrower, String id) {
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
