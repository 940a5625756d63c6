package kz.qorgan.consenttexts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.qorgan.catalogue.Words;
import kz.qorgan.kernel.Language;

/**
 * One version of a text that people agree to or are told.
 *
 * @param document {@link #POLICY} or the id of a purpose
 * @param number counts the versions of a document from 1
 * @param effectiveOn the first day, in Almaty, on which it holds
 * @param recipients whom a consent in these words covers
 * @param fields the data that it covers
 */
public record TextVersion(
        UUID id,
        String document,
        int number,
        LocalDate effectiveOn,
        Words words,
        Set<String> recipients,
        Set<String> fields) {

    /** The document that is the privacy policy. */
    public static final String POLICY = "policy";

    public TextVersion {
        recipients = Set.copyOf(recipients);
        fields = Set.copyOf(fields);
    }

    public String in(Language language) {
        return words.in(language);
    }

    /** SHA-256 of all that it says in all languages, so that nobody can change a word unnoticed. */
    public String hash() {
        var whole = new StringBuilder();
        line(whole, document);
        line(whole, String.valueOf(number));
        line(whole, effectiveOn.toString());
        for (var language : Language.values()) {
            line(whole, words.in(language));
        }
        line(whole, String.join(" ", new TreeSet<>(recipients)));
        line(whole, String.join(" ", new TreeSet<>(fields)));
        return sha256(whole.toString());
    }

    /** Whether a consent in these words covers everything that one in the other words would. */
    public boolean covers(TextVersion other) {
        return recipients.containsAll(other.recipients) && fields.containsAll(other.fields);
    }

    /** The same hash for any shown text. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(StringBuilder whole, String part) {
        whole.append(part.length()).append(':').append(part).append('\n');
    }
}
