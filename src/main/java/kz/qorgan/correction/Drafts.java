package kz.qorgan.correction;

import java.io.InputStream;
import java.util.Optional;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.correction.StoredCorrections.Wanted;
import kz.qorgan.files.BorrowerFiles;
import kz.qorgan.files.FileId;
import kz.qorgan.files.KeepResult;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.session.CurrentBorrower;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a borrower has begun to correct, evidence included, until it is sent or thrown away. */
@Service
public class Drafts {

    /** The most files that a request may have. */
    public static final int MOST_FILES = 5;

    private static final String KIND = "CORRECTION";
    private static final int LONGEST = 4_000;

    private final Catalogue catalogue;
    private final StoredCorrections stored;
    private final BorrowerFiles files;
    private final CurrentBorrower current;

    Drafts(Catalogue catalogue, StoredCorrections stored, BorrowerFiles files, CurrentBorrower current) {
        this.catalogue = catalogue;
        this.stored = stored;
        this.files = files;
        this.current = current;
    }

    /** The own draft about a field; an empty one where nothing was begun. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Draft of(String field) {
        var me = current.require().borrower();
        var written = stored.draft(me, field).orElseGet(() -> new Wanted("", ""));
        var evidence = stored.filesOfDraft(me, field).stream()
                .flatMap(file -> files.find(me, file).stream())
                .toList();
        return new Draft(written.value(), written.reason(), evidence);
    }

    /** Keeps what stands in the form; nothing of what is no text of a sensible length, or of a field that nobody corrects. */
    @BorrowerAction
    @Transactional
    public void save(String field, String value, String reason) {
        if (value.length() <= LONGEST && reason.length() <= LONGEST && isPossible(field)) {
            stored.save(current.require().borrower(), field, new Wanted(value, reason));
        }
    }

    /** Takes a piece of evidence in. Nothing if there are five already, or nobody corrects the field. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public Optional<KeepResult> add(String field, String name, InputStream content) {
        var me = current.require().borrower();
        if (!isPossible(field) || stored.filesOfDraft(me, field).size() >= MOST_FILES) {
            return Optional.empty();
        }
        return Optional.of(files.keep(me, KIND, name, content, file -> stored.add(me, field, file)));
    }

    /** Takes a piece of evidence back. Says whether it was one of the own drafts'. */
    @BorrowerAction
    @Transactional
    public boolean remove(FileId file) {
        var me = current.require().borrower();
        return stored.remove(me, file) && files.delete(me, file);
    }

    /** Throws away what was begun. */
    @BorrowerAction
    @Transactional
    public void discard(String field) {
        var me = current.require().borrower();
        stored.filesOfDraft(me, field).forEach(file -> {
            stored.remove(me, file);
            files.delete(me, file);
        });
        stored.forgetDraft(me, field);
    }

    private boolean isPossible(String field) {
        return catalogue.field(field).filter(Corrections::isPossible).isPresent();
    }
}
