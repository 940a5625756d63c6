package kz.qorgan.textsdesk;

import static kz.qorgan.staff.Role.PRIVACY_OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qorgan.catalogue.Words;
import kz.qorgan.consenttexts.Difference;
import kz.qorgan.consenttexts.PublishResult;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.consenttexts.Texts;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.kernel.Language;
import kz.qorgan.purposes.ConsentPurpose;
import kz.qorgan.purposes.Purposes;
import kz.qorgan.staff.StaffAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the privacy officer read all versions of the texts and publish the next one. A published version is never changed. */
@Service
public class TextsDesk {

    private final Texts texts;
    private final Purposes purposes;
    private final CurrentEmployee current;

    TextsDesk(Texts texts, Purposes purposes, CurrentEmployee current) {
        this.texts = texts;
        this.purposes = purposes;
        this.current = current;
    }

    /** The policy, then the consents that are asked for, in the order of the lender's file. */
    @StaffAction(PRIVACY_OFFICER)
    @Transactional(readOnly = true)
    public List<Document> documents() {
        var asked = purposes.all().stream()
                .filter(ConsentPurpose::isAsked)
                .map(purpose -> new Document(purpose.id(), Optional.of(purpose.label()), texts.versions(purpose.id())));
        var policy = new Document(TextVersion.POLICY, Optional.empty(), texts.versions(TextVersion.POLICY));
        return Stream.concat(Stream.of(policy), asked).toList();
    }

    /** What a text would change, line by line. */
    @StaffAction(PRIVACY_OFFICER)
    public Difference preview(Optional<TextVersion> newest, Words words, Language language) {
        return Difference.between(newest.map(before -> before.in(language)).orElse(""), words.in(language));
    }

    /**
     * Publishes the next version; what it says is then asked of borrowers from that day on.
     *
     * @param after the number of the version that it was written after, 0 for none
     * @return nothing where password and code must be given again first
     */
    @StaffAction(PRIVACY_OFFICER)
    @Transactional
    public Optional<PublishResult> publish(String document, int after, LocalDate effectiveOn, Words words) {
        return current.isFresh()
                ? Optional.of(texts.publish(document, after, effectiveOn, words, Optional.of(current.id())))
                : Optional.empty();
    }

    /**
     * A text with all its versions, the newest first.
     *
     * @param label nothing for the policy
     */
    public record Document(String id, Optional<Words> label, List<TextVersion> versions) {

        public Document {
            versions = List.copyOf(versions);
        }

        public Optional<TextVersion> newest() {
            return versions.stream().findFirst();
        }
    }
}
