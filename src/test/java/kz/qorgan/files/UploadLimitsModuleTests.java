package kz.qorgan.files;

import static kz.qorgan.testing.SampleFiles.longPdf;
import static kz.qorgan.testing.SampleFiles.png;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import kz.qorgan.files.KeepResult.Kept;
import kz.qorgan.files.KeepResult.Refused;
import org.junit.jupiter.api.Test;

/** A borrower may send so many files, so much in them, and two at a time. */
class UploadLimitsModuleTests extends FilesTest {

    private static final int LARGEST = 10 << 20;

    @Test
    void eleventhInAnHourIsRefusedUntilATime() {
        var picture = png(10, 10);
        for (int i = 0; i < 10; i++) {
            kept(picture);
        }
        var refused = (Refused) keep(picture);
        assertThat(refused.reason()).isEqualTo(Refusal.TOO_OFTEN);
        var until = refused.until().orElseThrow();
        assertThat(until).isBetween(clock.now().plusSeconds(300), clock.now().plusSeconds(361));
        clock.advance(Duration.between(clock.now(), until).plusMillis(1));
        kept(picture);
    }

    @Test
    void moreThanAHundredMebibytesADayAreRefused() {
        var file = longPdf(LARGEST - 20_000);
        for (int i = 0; i < 10; i++) {
            kept(file);
            clock.advance(Duration.ofSeconds(5));
        }
        clock.advance(Duration.ofMinutes(7));
        assertThat(((Refused) keep(file)).reason()).isEqualTo(Refusal.TOO_MUCH);
    }

    @Test
    void thirdAtTheSameTimeIsRefused() throws Exception {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> files.keep(borrower, "CORRECTION", "1", waiting(go)));
            var second = threads.submit(() -> files.keep(borrower, "CORRECTION", "2", waiting(go)));
            await().until(() ->
                    objects("select id from stored_file where borrower_id = ?").size() == 2);
            assertThat(keep(png(10, 10))).isEqualTo(Refused.because(Refusal.TOO_MANY_AT_ONCE));
            go.countDown();
            assertThat(first.get()).isInstanceOf(Kept.class);
            assertThat(second.get()).isInstanceOf(Kept.class);
        }
        kept(png(10, 10));
    }
}
