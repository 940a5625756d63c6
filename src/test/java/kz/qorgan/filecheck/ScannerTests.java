package kz.qorgan.filecheck;

import static kz.qorgan.testing.SampleFiles.bytes;
import static kz.qorgan.testing.SampleFiles.joined;
import static kz.qorgan.testing.SampleFiles.noise;
import static kz.qorgan.testing.SampleFiles.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import kz.qorgan.filecheck.Scanner.Verdict;
import kz.qorgan.testing.SampleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that the scanner finds something in, or says nothing certain about, is not kept. */
class ScannerTests extends FileCheckTest {

    private static final String PIECE = "zINSTREAM\0";

    private ServerSocket daemon;
    private volatile String answer = "stream: OK\0";
    private volatile byte[] received = new byte[0];

    @BeforeEach
    void startDaemon() throws IOException {
        daemon = new ServerSocket(0);
        Thread.ofPlatform().daemon().start(this::serve);
    }

    @AfterEach
    void stopDaemon() throws IOException {
        daemon.close();
    }

    @Test
    void testFileIsFoundWhereverItStands() {
        assertRefused(bytes(SampleFiles.EICAR), Flaw.INFECTED);
        assertRefused(joined(pdf(1), bytes("\n%" + SampleFiles.EICAR + "\n%%EOF\n")), Flaw.INFECTED);
        assertRefused(joined(noise(65_536 - 30), bytes(SampleFiles.EICAR)), Flaw.INFECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "stream: OK, CLEAN",
        "stream: Eicar-Signature FOUND, FOUND",
        "INSTREAM size limit exceeded. ERROR, UNKNOWN",
        "stream: lstat() failed: No such file or directory. ERROR, UNKNOWN",
        "UNKNOWN COMMAND, UNKNOWN",
        "'', UNKNOWN"
    })
    void understandsTheDaemon(String said, Verdict verdict) {
        answer = said + "\0";
        var content = noise(200_000);
        assertThat(scanner(daemon.getLocalPort(), Duration.ofSeconds(5)).scan(content))
                .isEqualTo(verdict);
        assertThat(received).isEqualTo(content);
    }

    @Test
    void daemonThatIsSilentOrAwayIsNotWaitedForForever() throws IOException {
        answer = null;
        var began = System.nanoTime();
        assertThat(scanner(daemon.getLocalPort(), Duration.ofMillis(300)).scan(bytes("x")))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        var port = daemon.getLocalPort();
        daemon.close();
        assertThat(scanner(port, Duration.ofMillis(300)).scan(bytes("x"))).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void whatCouldNotBeScannedIsNotKept() throws IOException {
        var port = daemon.getLocalPort();
        daemon.close();
        var file = pdf(1);
        assertThat(with(scanner(port, Duration.ofMillis(300))).check(() -> file))
                .isEqualTo(new CheckResult.Refused(Flaw.NOT_SCANNED));
    }

    private static Scanner scanner(int port, Duration patience) {
        return new ClamAvScanner("localhost", port, patience);
    }

    private void serve() {
        while (!daemon.isClosed()) {
            try (var socket = daemon.accept()) {
                take(socket);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void take(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        assertThat(in.readNBytes(PIECE.length())).isEqualTo(bytes(PIECE));
        var all = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            all.writeBytes(in.readNBytes(length));
        }
        received = all.toByteArray();
        if (answer == null) {
            in.read();
        } else {
            socket.getOutputStream().write(bytes(answer));
        }
    }
}
