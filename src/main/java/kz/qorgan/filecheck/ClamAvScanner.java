package kz.qorgan.filecheck;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Asks a ClamAV daemon over TCP (INSTREAM): a file never touches a disk on its way there. */
@Component
@ConditionalOnExpression("!'${qorgan.clamav.host:}'.isEmpty()")
class ClamAvScanner implements Scanner {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAvScanner.class);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_024;

    private final InetSocketAddress daemon;
    private final Duration patience;

    ClamAvScanner(
            @Value("${qorgan.clamav.host}") String host,
            @Value("${qorgan.clamav.port}") int port,
            @Value("${qorgan.clamav.patience}") Duration patience) {
        this.daemon = new InetSocketAddress(host, port);
        this.patience = patience;
    }

    @Override
    public Verdict scan(byte[] content) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(daemon.getHostString(), daemon.getPort()), CONNECT_MILLIS);
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            send(content, new DataOutputStream(socket.getOutputStream()));
            var answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII);
            return understood(answer.replace("\0", "").strip());
        } catch (IOException e) {
            LOG.warn("ClamAV did not answer: {}", e.getClass().getSimpleName());
            return Verdict.UNKNOWN;
        }
    }

    /** Pieces, each after its length, and a length of zero at the end. */
    private static void send(byte[] content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int start = 0; start < content.length; start += PIECE) {
            var length = Math.min(PIECE, content.length - start);
            out.writeInt(length);
            out.write(content, start, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static Verdict understood(String answer) {
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return Verdict.FOUND;
        }
        LOG.warn("ClamAV could not scan a file; its StreamMaxLength must be above the largest upload");
        return Verdict.UNKNOWN;
    }
}
