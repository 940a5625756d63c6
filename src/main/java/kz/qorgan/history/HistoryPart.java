package kz.qorgan.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.audit.RecordedAct;
import kz.qorgan.export.ExportPart;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the history into the copy of everything: for programs whole, for reading its newest entries. */
@Component
@Order(90)
class HistoryPart implements ExportPart {

    private static final int AT_ONCE = 1_000;
    private static final int READABLE = 300;

    private final AuditTrail audit;
    private final MessageSource texts;
    private final SpokenTimes times;

    HistoryPart(AuditTrail audit, MessageSource texts, SpokenTimes times) {
        this.audit = audit;
        this.texts = texts;
        this.times = times;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public Told tell(BorrowerId borrower, Locale locale) {
        var acts = all(borrower);
        var items = acts.stream()
                .limit(READABLE)
                .map(act -> new Item(times.exact(act.at(), locale), words(act, locale), List.of()))
                .toList();
        var chapter = new Chapter(
                texts.getMessage("history.heading", null, locale),
                texts.getMessage("export.paper.history", new Object[] {acts.size(), items.size()}, locale),
                items);
        return new Told(acts.stream().map(act -> entry(act, locale)).toList(), List.of(chapter), List.of());
    }

    private List<RecordedAct> all(BorrowerId borrower) {
        List<RecordedAct> acts = new ArrayList<>();
        var before = History.NEWEST;
        while (true) {
            var next = audit.of(borrower, Wording.actsOf(HistoryFilter.ALL), before, AT_ONCE);
            acts.addAll(next);
            if (next.size() < AT_ONCE) {
                return acts;
            }
            before = next.getLast().entry();
        }
    }

    private String words(RecordedAct act, Locale locale) {
        return texts.getMessage("history.act." + Wording.wordsOf(act), new Object[] {factor(act, locale)}, locale);
    }

    private String factor(RecordedAct act, Locale locale) {
        return Wording.factorOf(act)
                .map(factor -> texts.getMessage("history.factor." + factor, null, locale))
                .orElse("");
    }

    private Entry entry(RecordedAct act, Locale locale) {
        return new Entry(
                act.entry(),
                act.at(),
                act.act().name(),
                act.reason(),
                words(act, locale),
                act.session().map(session -> session.value()),
                act.object());
    }

    /** An act as it stands in the copy. */
    private record Entry(
            long number,
            Instant at,
            String act,
            Optional<String> reason,
            String words,
            Optional<UUID> session,
            Optional<String> object) {}
}
