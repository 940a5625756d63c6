package kz.qorgan.rightsdialogue;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import kz.qorgan.files.BorrowerFiles;
import kz.qorgan.files.FileId;
import kz.qorgan.files.KeepResult;
import kz.qorgan.files.StoredFile;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.RequestNumber;
import kz.qorgan.rights.Requests;
import kz.qorgan.session.CurrentBorrower;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a request that was begun, and files that wait for their words, through time-out and sign-out. */
@Service
public class RequestDrafts {

    /** The slot of the files that belong to a new request; those of an answer have the request's number. */
    public static final String NEW = StoredDrafts.NEW;

    private static final String KIND = "REQUEST";

    private final StoredDrafts stored;
    private final Requests requests;
    private final BorrowerFiles files;
    private final DialoguePolicy policy;
    private final CurrentBorrower current;
    private final TransactionTemplate transaction;

    RequestDrafts(
            StoredDrafts stored,
            Requests requests,
            BorrowerFiles files,
            DialoguePolicy policy,
            CurrentBorrower current,
            TransactionTemplate transaction) {
        this.stored = stored;
        this.requests = requests;
        this.files = files;
        this.policy = policy;
        this.current = current;
        this.transaction = transaction;
    }

    /** What was begun; empty where nothing was. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public RequestDraft mine() {
        var me = current.require().borrower();
        var written = stored.find(me).orElseGet(() -> new RequestDraft(Optional.empty(), "", "", List.of()));
        return new RequestDraft(written.kind(), written.about(), written.words(), files(me, NEW));
    }

    /** Keeps what stands in the form; nothing of what is too long, or names what is no part of a catalogue. */
    @BorrowerAction
    @Transactional
    public void save(Optional<RequestKind> kind, String about, String words) {
        if (words.length() <= policy.longestWords() && about.matches("\\*|[a-z0-9.-]{0,100}")) {
            stored.save(current.require().borrower(), kind, about, words);
        }
    }

    /** Files that wait in a slot. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<StoredFile> files(String slot) {
        return files(current.require().borrower(), slot);
    }

    /** The most files that may wait in a slot. */
    @BorrowerAction
    public int mostFiles() {
        return policy.files();
    }

    /** Takes a file in. Nothing if the slot is full, or the request is not an own one that goes on. */
    @BorrowerAction
    @Transactional(propagation = Propagation.NEVER)
    public Optional<KeepResult> add(String slot, String name, InputStream content) {
        var me = current.require().borrower();
        if (!isMine(slot) || stored.waiting(me, slot).size() >= policy.files()) {
            return Optional.empty();
        }
        var result = files.keep(me, KIND, name, content);
        if (result instanceof KeepResult.Kept kept) {
            transaction.executeWithoutResult(
                    running -> stored.add(me, slot, kept.file().id()));
        }
        return Optional.of(result);
    }

    /** Takes a file back that waits. Says whether there was one. */
    @BorrowerAction
    @Transactional
    public boolean remove(FileId file) {
        var me = current.require().borrower();
        return stored.remove(me, file) && files.delete(me, file);
    }

    /** Throws away what was begun, files included. */
    @BorrowerAction
    @Transactional
    public void discard() {
        var me = current.require().borrower();
        stored.waiting(me, NEW).forEach(file -> {
            stored.remove(me, file);
            files.delete(me, file);
        });
        stored.forget(me);
    }

    private boolean isMine(String slot) {
        return slot.equals(NEW)
                || RequestNumber.of(slot)
                        .flatMap(requests::mine)
                        .filter(request -> !request.state().isLast())
                        .isPresent();
    }

    private List<StoredFile> files(BorrowerId me, String slot) {
        return stored.waiting(me, slot).stream()
                .flatMap(file -> files.find(me, file).stream())
                .toList();
    }
}
