package kz.qorgan.mail;

import java.time.Duration;
import kz.qorgan.kernel.EmailAddress;

/**
 * A mail of plain text. Prints nothing of it.
 *
 * @param subject one line
 * @param usefulFor how long after now it still makes sense; it is never sent later
 */
public record MailMessage(EmailAddress to, String subject, String text, Duration usefulFor) {

    public MailMessage {
        if (subject.isBlank() || subject.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line");
        }
    }

    /** The subject as the first line, the text after it. */
    String lines() {
        return subject + "\n" + text;
    }

    @Override
    public String toString() {
        return "***";
    }
}
