package kz.qorgan.files;

import static kz.qorgan.testing.SampleFiles.bytes;
import static kz.qorgan.testing.SampleFiles.joined;
import static kz.qorgan.testing.SampleFiles.longPdf;
import static kz.qorgan.testing.SampleFiles.pdf;
import static kz.qorgan.testing.SampleFiles.png;
import static kz.qorgan.testing.SampleFiles.pngBomb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import kz.qorgan.files.KeepResult.Kept;
import kz.qorgan.files.KeepResult.Refused;
import kz.qorgan.testing.SampleFiles;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What must not be kept leaves nothing behind, neither in the database nor on the disk nor in memory. */
class UploadsModuleTests extends FilesTest {

    private static final int LARGEST = 10 << 20;

    @Autowired
    private Uploads uploads;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void fileThatCannotBeNotedIsNotKept() {
        var content = new ByteArrayInputStream(SampleFiles.png(40, 30));
        assertThatIllegalStateException()
                .isThrownBy(() -> files.keep(borrower, "CORRECTION", "a.png", content, file -> {
                    throw new IllegalStateException("killed");
                }));
        assertThat(files.list(borrower)).isEmpty();
        clock.advance(Duration.ofHours(1));
        uploads.sweep();
        assertNothingIsLeft();
    }

    @Test
    void refusesWhatIsDangerousAndKeepsNothing() {
        assertRefused(keep(bytes(SampleFiles.EICAR)), Refusal.INFECTED);
        assertRefused(keep(pngBomb(50_000, 50_000)), Refusal.TOO_MANY_PIXELS);
        assertRefused(keep(joined(pdf(1), bytes("<html>"))), Refusal.WRONG_TYPE);
        assertRefused(keep(new byte[0]), Refusal.EMPTY);
        assertThat(Tables.actsConcerning(borrower))
                .filteredOn("upload_validation"::equals)
                .hasSize(4);
    }

    @Test
    void endlessStreamIsReadToOneByteMoreThanTheLimit() {
        var endless = new Counting();
        assertRefused(files.keep(borrower, "CORRECTION", "endless", endless), Refusal.TOO_LARGE);
        assertThat(endless.read).isEqualTo(LARGEST + 1);
    }

    @Test
    void streamThatBreaksLeavesNothing() {
        var breaking = new Counting() {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (read > 1_000_000) {
                    throw new IOException("connection reset");
                }
                return super.read(into, offset, length);
            }
        };
        assertRefused(files.keep(borrower, "CORRECTION", "broken", breaking), Refusal.INTERRUPTED);
    }

    @Test
    void whatAProcessLeftBehindIsSweptUp() throws Exception {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(1)) {
            var slow = threads.submit(() -> files.keep(borrower, "CORRECTION", "slow", waiting(go)));
            await().until(() ->
                    objects("select id from stored_file where borrower_id = ?").size() == 1);
            clock.advance(Duration.ofMinutes(16));
            uploads.sweep();
            assertThat(objects("select id from stored_file where borrower_id = ?"))
                    .isEmpty();
            go.countDown();
            assertThat(slow.get()).isEqualTo(Refused.because(Refusal.INTERRUPTED));
        }
        assertNothingIsLeft();
    }

    @Test
    void nothingIsWrittenToTheTemporaryFolder() throws IOException {
        var before = temporaryFiles();
        kept(longPdf(5_000_000));
        kept(png(1_000, 1_000));
        keep(pngBomb(50_000, 50_000));
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void fileThatIsComingTakesNoMemoryOfItsSize() {
        var file = longPdf(LARGEST - 20_000);
        var measuring = new Measuring(file);
        var before = used();
        assertThat(files.keep(borrower, "CORRECTION", "long", measuring)).isInstanceOf(Kept.class);
        assertThat(measuring.used - before).isLessThan(5L << 20);
    }

    @Test
    void isNotCalledInATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> transaction.execute(status -> keep(png(10, 10))));
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (var found = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 1)) {
            return found.filter(path -> path.toString().matches(".*(imageio|PDFBox|upload|\\.tmp).*"))
                    .collect(Collectors.toSet());
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Never ends by itself. */
    private static class Counting extends InputStream {

        long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            read += length;
            return length;
        }
    }

    /** Looks at the heap when the last byte has been taken. */
    private static final class Measuring extends ByteArrayInputStream {

        long used;

        Measuring(byte[] content) {
            super(content);
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            var read = super.read(into, offset, length);
            if (read < 0) {
                used = used();
            }
            return read;
        }
    }
}
