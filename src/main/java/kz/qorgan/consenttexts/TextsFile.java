package kz.qorgan.consenttexts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Words;
import kz.qorgan.lenderfile.Entry;
import kz.qorgan.lenderfile.LenderFile;
import kz.qorgan.purposes.ConsentPurpose;
import kz.qorgan.purposes.Purposes;
import kz.qorgan.vault.RandomValues;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Reads the texts that come with a file: the lender's own where one is configured, else those of the portal. */
@Component
class TextsFile {

    static final String VARIABLE = "QORGAN_TEXTS_FILE";
    static final String BUILT_IN = "catalogue/texts.yaml";

    private final Purposes purposes;
    private final Catalogue catalogue;
    private final RandomValues random;
    private final String path;

    TextsFile(
            Purposes purposes,
            Catalogue catalogue,
            RandomValues random,
            @Value("${qorgan.catalogue.texts}") String path) {
        this.purposes = purposes;
        this.catalogue = catalogue;
        this.random = random;
        this.path = path;
    }

    List<TextVersion> read() {
        var file = StringUtils.hasText(path) ? LenderFile.at(path, VARIABLE) : LenderFile.builtIn(BUILT_IN);
        return file.read(this::read);
    }

    private List<TextVersion> read(Entry root) {
        var sections = root.parts(List.of(TextVersion.POLICY, "consents"), List.of());
        var texts = new ArrayList<>(versions(sections.at(TextVersion.POLICY), null));
        Set<String> worded = new HashSet<>();
        sections.at("consents").entries().forEach((id, document) -> {
            var purpose = purposes.find(id).filter(ConsentPurpose::isAsked);
            purpose.ifPresentOrElse(
                    known -> texts.addAll(versions(document, known)),
                    () -> document.fault("no consent is asked for under the name " + id));
            worded.add(id);
        });
        purposes.all().stream()
                .filter(purpose -> purpose.isAsked() && !worded.contains(purpose.id()))
                .forEach(purpose -> root.fault("the consent %s has no text".formatted(purpose.id())));
        return texts;
    }

    /** Numbered from 1 on, each beginning after the one before it. */
    private List<TextVersion> versions(Entry document, @Nullable ConsentPurpose purpose) {
        List<TextVersion> versions = new ArrayList<>();
        for (var entry : document.entries().values()) {
            var number = versions.size() + 1;
            if (!entry.name().equals(String.valueOf(number))) {
                entry.fault("the version that follows here is number " + number);
            }
            var version = version(entry, document.name(), number, purpose);
            if (!versions.isEmpty()
                    && !version.effectiveOn().isAfter(versions.getLast().effectiveOn())) {
                entry.fault("it does not begin after the version before it");
            }
            versions.add(version);
        }
        checkNewest(document, versions, purpose);
        return versions;
    }

    private static void checkNewest(Entry document, List<TextVersion> versions, @Nullable ConsentPurpose purpose) {
        if (versions.isEmpty()) {
            document.fault(document.name() + " has no version");
        } else if (purpose != null && !isUpToDate(versions.getLast(), purpose)) {
            document.fault("the newest version of %s is not about the recipients and data of its purpose"
                    .formatted(document.name()));
        }
    }

    private TextVersion version(Entry entry, String document, int number, @Nullable ConsentPurpose purpose) {
        var parts = purpose == null
                ? entry.parts(List.of("effective", "text"), List.of())
                : entry.parts(List.of("effective", "text"), List.of("recipients", "data"));
        var recipients = parts.find("recipients")
                .map(list -> ConsentPurpose.recipients(list, catalogue))
                .orElse(purpose == null ? List.of() : purpose.recipients());
        var fields = parts.find("data")
                .map(list -> ConsentPurpose.fields(list, catalogue))
                .orElse(purpose == null ? List.of() : purpose.data());
        var effective = parts.at("effective").as(LocalDate::parse, "a day written like 2026-01-31");
        return new TextVersion(
                random.uuid(),
                document,
                number,
                effective.orElse(LocalDate.EPOCH),
                Words.read(parts.at("text")),
                new HashSet<>(recipients),
                new HashSet<>(fields));
    }

    private static boolean isUpToDate(TextVersion version, ConsentPurpose purpose) {
        return version.recipients().equals(Set.copyOf(purpose.recipients()))
                && version.fields().equals(Set.copyOf(purpose.data()));
    }
}
