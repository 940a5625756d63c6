package kz.qorgan.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Field;
import kz.qorgan.catalogue.Field.KeptBy;
import kz.qorgan.documents.DocumentResult.NotThere;
import kz.qorgan.documents.DocumentResult.Opened;
import kz.qorgan.documents.DocumentResult.TooMany;
import kz.qorgan.files.BorrowerFiles;
import kz.qorgan.files.FileId;
import kz.qorgan.files.StoredFile;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.SensitiveAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The own documents: listed by what the catalogue calls them, and opened like any other value, after the proof, counted
 * against C4 and recorded first.
 */
@Service
public class Documents {

    private final BorrowerFiles files;
    private final Catalogue catalogue;
    private final Limits limits;
    private final AuditTrail audit;
    private final CurrentBorrower current;

    Documents(BorrowerFiles files, Catalogue catalogue, Limits limits, AuditTrail audit, CurrentBorrower current) {
        this.files = files;
        this.catalogue = catalogue;
        this.limits = limits;
        this.audit = audit;
        this.current = current;
    }

    /** Names, kinds and days; the pictures themselves only when asked for. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<StoredDocument> mine() {
        return files.list(current.require().borrower()).stream()
                .map(file -> new StoredDocument(file, fieldOf(file)))
                .toList();
    }

    /** A small picture of an own document. */
    @SensitiveAction(Operation.REVEAL)
    @Transactional
    public DocumentResult look(FileId id) {
        return show(id, files::thumbnail);
    }

    /** An own document whole. */
    @SensitiveAction(Operation.REVEAL)
    @Transactional
    public DocumentResult open(FileId id) {
        return show(id, files::open);
    }

    private DocumentResult show(FileId id, Way way) {
        var me = current.require();
        var file = files.find(me.borrower(), id);
        if (file.isEmpty()) {
            return new NotThere();
        }
        if (limits.take(Attempt.of(LimitRow.REVEAL, me.borrower().toString())) instanceof Refused refused) {
            return new TooMany(refused.until());
        }
        audit.record(AuditEntry.of(Act.REVEAL_SHOWN)
                .concerning(me.borrower())
                .in(me.session())
                .on(id));
        return opened(me.borrower(), file.get(), way);
    }

    private static DocumentResult opened(BorrowerId me, StoredFile file, Way way) {
        try {
            return way.to(me, file.id())
                    .<DocumentResult>map(content -> new Opened(file, content))
                    .orElseGet(NotThere::new);
        } catch (IOException storeIsAway) {
            throw new UncheckedIOException(storeIsAway);
        }
    }

    private Optional<Field> fieldOf(StoredFile file) {
        return catalogue.fields().stream()
                .filter(field -> field.keptBy() == KeptBy.FILES)
                .filter(field -> StoredDocument.kindOf(field.name()).equals(file.kind()))
                .findFirst();
    }

    /** One of the two ways to a content. */
    private interface Way {
        Optional<InputStream> to(BorrowerId borrower, FileId id) throws IOException;
    }
}
