package kz.qorgan.notices;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.session.CurrentBorrower;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the borrower was told lately, for those who look here and not at the phone. */
@Service
public class Notices {

    private static final int SHOWN = 5;

    private final StoredNotices stored;
    private final NoticeWords words;
    private final CurrentBorrower current;

    Notices(StoredNotices stored, NoticeWords words, CurrentBorrower current) {
        this.stored = stored;
        this.words = words;
        this.current = current;
    }

    /** The newest first. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<Told> recent(Locale locale) {
        return stored.newestOf(current.require().borrower(), SHOWN).stream()
                .map(notice -> new Told(words.line(notice, locale), notice.happenedAt()))
                .toList();
    }

    /** One sentence, and when it happened. */
    public record Told(String sentence, Instant at) {}
}
