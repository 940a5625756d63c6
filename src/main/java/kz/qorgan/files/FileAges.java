package kz.qorgan.files;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how old files are, for whoever decides how long they are kept; looks into none of them. */
@Service
public class FileAges {

    private final FileRows rows;

    FileAges(FileRows rows) {
        this.rows = rows;
    }

    /** Whose files of some kinds are older than that, in order. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<BorrowerId> owners(Map<String, Instant> olderThan, @Nullable BorrowerId after, int most) {
        return rows.owners(olderThan, after, most);
    }

    /** What there is of a borrower's. */
    @ModuleAction
    @Transactional(readOnly = true)
    public List<Held> of(BorrowerId borrower) {
        return rows.of(borrower).stream()
                .map(row -> new Held(row.id(), row.kind(), row.createdAt()))
                .toList();
    }

    /** A file by what it is kept for and since when. */
    public record Held(FileId id, String kind, Instant since) {}
}
