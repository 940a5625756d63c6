package kz.qorgan.files;

import java.util.Objects;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.Reseal;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SealBroken;
import kz.qorgan.vault.Vault;
import org.springframework.stereotype.Component;

/** When a borrower gets a new key, the keys of the files are sealed anew; what they seal stays where it lies. */
@Component
class FileResealing implements Reseal {

    private final FileRows rows;
    private final Vault vault;

    FileResealing(FileRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    @Override
    public void reseal(BorrowerId borrower, Seal seal) {
        rows.of(borrower).stream()
                .filter(row -> !seal.isNewest(Objects.requireNonNull(row.sealedContentKey())))
                .forEach(row -> reseal(row, seal));
    }

    private void reseal(FileRow row, Seal seal) {
        try {
            var name = seal.open(Objects.requireNonNull(row.sealedName()), row.placeOfName());
            var content =
                    vault.file(row.borrower(), Objects.requireNonNull(row.sealedContentKey()), row.placeOfContent());
            var thumbnail = row.sealedThumbnailKey() == null
                    ? null
                    : vault.file(row.borrower(), row.sealedThumbnailKey(), row.placeOfThumbnail())
                            .resealedKey(seal);
            rows.reseal(row.id(), seal.seal(name, row.placeOfName()), content.resealedKey(seal), thumbnail);
        } catch (SealBroken alreadyTold) {
            // stays as it is: the vault has sounded the alarm, and the other files shall be sealed anew
            return;
        }
    }
}
