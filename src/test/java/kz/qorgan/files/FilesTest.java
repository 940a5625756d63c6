package kz.qorgan.files;

import static kz.qorgan.testing.SampleFiles.png;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import kz.qorgan.files.KeepResult.Kept;
import kz.qorgan.files.KeepResult.Refused;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A borrower who sends files, and looks at what became of them. */
@PortalTest
abstract class FilesTest {

    @Autowired
    BorrowerFiles files;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    BorrowerId borrower;

    private long ownerlessBefore;

    @BeforeEach
    void makeBorrower() {
        borrower = people.borrower().id();
        ownerlessBefore = ownerless();
    }

    KeepResult keep(byte[] content) {
        return files.keep(borrower, "CORRECTION", "Төлқұжат.pdf", new ByteArrayInputStream(content));
    }

    StoredFile kept(byte[] content) {
        var result = keep(content);
        assertThat(result).isInstanceOf(Kept.class);
        return ((Kept) result).file();
    }

    byte[] content(FileId id) throws IOException {
        try (var in = files.open(borrower, id).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    /** Comes only when it is told to. */
    static InputStream waiting(CountDownLatch go) {
        return new ByteArrayInputStream(png(10, 10)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return super.read(into, offset, length);
            }
        };
    }

    void assertRefused(KeepResult result, Refusal reason) {
        assertThat(result).isEqualTo(new Refused(reason, Optional.empty()));
        assertNothingIsLeft();
    }

    void assertNothingIsLeft() {
        assertThat(objects("select id from stored_file where borrower_id = ?")).isEmpty();
        assertThat(ownerless()).isEqualTo(ownerlessBefore);
    }

    /** Pieces that belong to no file; other tests may leave some. */
    private static long ownerless() {
        return Tables.superuser()
                .sql("select count(*) from content_chunk where object_id not in "
                        + "(select content_object from stored_file union select thumbnail_object from stored_file)")
                .query(Long.class)
                .single();
    }

    List<Object> objects(String sql) {
        return Tables.superuser().sql(sql).param(borrower.value()).query().singleColumn();
    }
}
