package kz.qorgan.files;

import static kz.qorgan.testing.SampleFiles.bytes;
import static kz.qorgan.testing.SampleFiles.jpeg;
import static kz.qorgan.testing.SampleFiles.longPdf;
import static kz.qorgan.testing.SampleFiles.pdf;
import static kz.qorgan.testing.SampleFiles.png;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kz.qorgan.filecheck.FileType;
import kz.qorgan.testing.Tables;
import kz.qorgan.vault.KeyRenewal;
import kz.qorgan.vault.SealBroken;
import kz.qorgan.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept comes back whole, to its owner only, and lies nowhere readable. */
class FilesModuleTests extends FilesTest {

    @Autowired
    private Vault vault;

    @Autowired
    private KeyRenewal renewal;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void keepsAndGivesBackWithNameTypeAndThumbnail() throws IOException {
        var content = pdf(2);
        var file = kept(content);
        assertThat(file.name()).isEqualTo("Төлқұжат.pdf");
        assertThat(file.type()).isEqualTo(FileType.PDF);
        assertThat(file.size()).isEqualTo(content.length);
        assertThat(content(file.id())).isEqualTo(content);
        assertThat(files.list(borrower)).containsExactly(file);
        assertThat(files.find(borrower, file.id())).contains(file);
        assertThat(files.thumbnail(borrower, file.id()).orElseThrow().readAllBytes())
                .startsWith(0xFF, 0xD8, 0xFF);
        assertThat(Tables.actsConcerning(borrower)).contains("upload_stored");
    }

    @Test
    void fileOfAnotherIsNotThere() throws IOException {
        var file = kept(png(50, 50));
        var stranger = people.borrower().id();
        assertThat(files.open(stranger, file.id())).isEmpty();
        assertThat(files.thumbnail(stranger, file.id())).isEmpty();
        assertThat(files.find(stranger, file.id())).isEmpty();
        assertThat(files.list(stranger)).isEmpty();
        assertThat(files.delete(stranger, file.id())).isFalse();
        assertThat(content(file.id())).isNotEmpty();
    }

    @Test
    void rowThatIsGivenToAnotherOpensNothing() {
        var file = kept(png(50, 50));
        var thief = people.borrower().id();
        Tables.superuser()
                .sql("update stored_file set borrower_id = ? where id = ?")
                .params(thief.value(), file.id().value())
                .update();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> files.open(thief, file.id()));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> files.list(thief));
    }

    @Test
    void swappedChunksAreRefused() {
        var file = kept(longPdf(3_000_000));
        change("update content_chunk set position = -1 where position = 1 and object_id = ", file);
        change("update content_chunk set position = 1 where position = 3 and object_id = ", file);
        change("update content_chunk set position = 3 where position = -1 and object_id = ", file);
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> content(file.id()));
    }

    @Test
    void contentOfAnotherFileOrNoneIsRefused() {
        var one = kept(png(50, 50));
        var other = kept(png(60, 60));
        Tables.superuser()
                .sql(
                        "update stored_file set content_object = (select content_object from stored_file where id = ?) where id = ?")
                .params(other.id().value(), one.id().value())
                .update();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> content(one.id()));
        change("delete from content_chunk where object_id = ", other);
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> content(other.id()));
    }

    @Test
    void tablesHoldNothingReadable() {
        kept(pdf(1, document -> document.getDocumentInformation().setTitle("canary of a title")));
        var thumbnails = kept(jpeg(30, 30));
        assertThat(thumbnails.hasThumbnail()).isTrue();
        assertThat(Tables.dump("stored_file", "content_chunk"))
                .doesNotContain("%PDF", "canary", "Төлқұжат", "ffd8ff", "JFIF");
    }

    @Test
    void deletesContentAndThumbnail() {
        var file = kept(png(50, 50));
        assertThat(files.delete(borrower, file.id())).isTrue();
        assertThat(files.delete(borrower, file.id())).isFalse();
        assertNothingIsLeft();
        assertThat(Tables.actsConcerning(borrower)).contains("upload_delete");
    }

    @Test
    void opensAfterTheBorrowerGotANewKey() throws IOException {
        var file = kept(png(50, 50));
        var before = objects("select sealed_content_key from stored_file where borrower_id = ?");
        var later = clock.now().plusSeconds(3600);
        transaction.executeWithoutResult(status -> renewAll(later));
        assertThat(objects("select sealed_content_key from stored_file where borrower_id = ?"))
                .isNotEqualTo(before);
        assertThat(content(file.id())).isNotEmpty();
        assertThat(files.list(borrower)).containsExactly(file);
    }

    @Test
    void opensNothingOnceTheKeyIsDestroyed() {
        var file = kept(png(50, 50));
        transaction.executeWithoutResult(status -> vault.destroy(borrower, "TEST", List.of()));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> files.open(borrower, file.id()));
    }

    @Test
    void typeIsToldByTheContentAndNotByTheName() {
        assertRefused(keep(bytes("<svg onload='alert(1)'/>")), Refusal.WRONG_TYPE);
    }

    private void renewAll(Instant later) {
        for (var batch = renewal.renew(null, later, 100); batch.isPresent(); ) {
            batch = renewal.renew(batch.get().last(), later, 100);
        }
    }

    private static void change(String statement, StoredFile file) {
        Tables.superuser()
                .sql(statement + "(select content_object from stored_file where id = ?)")
                .param(file.id().value())
                .update();
    }
}
