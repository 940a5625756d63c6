package kz.qorgan.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import kz.qorgan.receipt.Receipt.Fact;

/**
 * What a receipt is signed over, and what its checking shows to whoever holds the number: nothing about the person.
 *
 * @param auditEntry the place in the record
 * @param textHash SHA-256 of the exact text in UTF-8, in hexadecimal digits
 * @param factsHash the same of the facts, each as {@code name=value} on a line of its own
 * @param signature as {@code key.signature}
 */
public record Proof(long auditEntry, String textHash, String factsHash, String signature) {

    /** The exact bytes that are signed: six lines that anybody can write down again. */
    static byte[] statement(
            ReceiptNumber number, String kind, Instant issuedAt, long auditEntry, String textHash, String factsHash) {
        var lines = List.of(
                number.value(),
                kind,
                issuedAt.truncatedTo(ChronoUnit.SECONDS).toString(),
                String.valueOf(auditEntry),
                textHash,
                factsHash);
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String written(List<Fact> facts) {
        return facts.stream().map(fact -> fact.name() + "=" + fact.value()).collect(Collectors.joining("\n"));
    }
}
