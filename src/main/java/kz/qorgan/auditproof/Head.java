package kz.qorgan.auditproof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.qorgan.signing.Signature;

/**
 * The end of the chain at a time, as a text that an auditor can keep and read.
 *
 * @param last the link it ends with; the first is the one after the head before
 * @param hash of that link, in hexadecimal digits
 * @param previous the signature of the head before, or {@code none}
 */
record Head(long number, Instant time, long first, long last, String hash, String previous) {

    static final String PURPOSE = "audit head";
    static final String NONE = "none";

    private static final Pattern WRITTEN = Pattern.compile("""
            number (\\d{1,18})
            time (\\S{1,40})
            links (\\d{1,18})\\.\\.(\\d{1,18})
            hash ([0-9a-f]{64})
            previous (\\S{1,110})
            """);
    private static final Pattern SIGNED = Pattern.compile("(?s)(.*\\n)signature (\\S+)\\n");

    /** What is signed. */
    String content() {
        return "number %d\ntime %s\nlinks %d..%d\nhash %s\nprevious %s\n"
                .formatted(number, time, first, last, hash, previous);
    }

    static Optional<Head> parse(String content) {
        var parts = WRITTEN.matcher(content);
        return parts.matches()
                ? Optional.of(new Head(
                        Long.parseLong(parts.group(1)),
                        Instant.parse(parts.group(2)),
                        Long.parseLong(parts.group(3)),
                        Long.parseLong(parts.group(4)),
                        parts.group(5),
                        parts.group(6)))
                : Optional.empty();
    }

    /** A head and the signature of its text. */
    record Signed(Head head, Signature signature) {

        String text() {
            return head.content() + "signature " + signature + "\n";
        }

        /** Nothing of a text that {@link #text} cannot have written. */
        static Optional<Signed> parse(String text) {
            var parts = SIGNED.matcher(text);
            return parts.matches() ? parse(parts.group(1), parts.group(2)) : Optional.empty();
        }

        static Optional<Signed> parse(String content, String signature) {
            return Head.parse(content)
                    .flatMap(head -> Signature.parse(signature).map(signed -> new Signed(head, signed)));
        }

        byte[] bytes() {
            return head.content().getBytes(StandardCharsets.UTF_8);
        }
    }
}
