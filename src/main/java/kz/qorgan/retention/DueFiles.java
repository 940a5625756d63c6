package kz.qorgan.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Field;
import kz.qorgan.catalogue.Field.KeptBy;
import kz.qorgan.documents.StoredDocument;
import kz.qorgan.files.BorrowerFiles;
import kz.qorgan.files.FileAges;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.personaldata.KeptUntil;
import kz.qorgan.personaldata.KeptUntil.Day;
import kz.qorgan.retention.Certificate.What;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents and photographs whose term is over. Evidence of a request is not among them: it is kept with the request. */
@Component
class DueFiles {

    private static final String BECAUSE = "TERM_ENDED";

    private final BorrowerFiles files;
    private final FileAges ages;
    private final Borrowers borrowers;
    private final StoredCertificates certificates;
    private final Catalogue catalogue;
    private final Clock clock;

    DueFiles(
            BorrowerFiles files,
            FileAges ages,
            Borrowers borrowers,
            StoredCertificates certificates,
            Catalogue catalogue,
            Clock clock) {
        this.files = files;
        this.ages = ages;
        this.borrowers = borrowers;
        this.certificates = certificates;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    List<BorrowerId> candidates(@Nullable BorrowerId after, int most) {
        Map<String, Instant> olderThan = new HashMap<>();
        kinds().forEach((kind, field) -> {
            var rule = field.retention();
            var shorter =
                    rule.endsOn(today()).isBefore(rule.endsWithoutLoan(today())) ? rule.period() : rule.withoutLoan();
            olderThan.put(
                    kind,
                    today().minus(shorter)
                            .plusDays(1)
                            .atStartOfDay(KeptUntil.ALMATY)
                            .toInstant());
        });
        return olderThan.isEmpty() ? List.of() : ages.owners(olderThan, after, most);
    }

    /** How many there were. With the borrower's row held. */
    int destroy(BorrowerId borrower) {
        var owing = borrowers.owing(borrower);
        var kinds = kinds();
        var gone = 0;
        for (var file : ages.of(borrower)) {
            var field = kinds.get(file.kind());
            if (field != null
                    && KeptUntil.of(field.retention(), file.since(), owing) instanceof Day until
                    && until.isOver(today())
                    && files.destroy(borrower, file.id(), BECAUSE)) {
                certificates.add(
                        borrower, field.name(), What.FILE, field.retention().id(), until.day());
                gone++;
            }
        }
        return gone;
    }

    private Map<String, Field> kinds() {
        Map<String, Field> kinds = new HashMap<>();
        catalogue.fields().stream()
                .filter(field -> field.keptBy() == KeptBy.FILES)
                .forEach(field -> kinds.put(StoredDocument.kindOf(field.name()), field));
        return kinds;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), KeptUntil.ALMATY);
    }
}
