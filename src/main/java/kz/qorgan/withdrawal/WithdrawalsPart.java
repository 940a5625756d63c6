package kz.qorgan.withdrawal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qorgan.consenttexts.Reading;
import kz.qorgan.consenttexts.Texts;
import kz.qorgan.export.ExportPart;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.standing.StandingWish;
import kz.qorgan.standing.StandingWithdrawals;
import kz.qorgan.stopping.Stop;
import kz.qorgan.stopping.Stops;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts withdrawals into the copy of everything: what was shown before, what waits, what has stopped, what was read. */
@Component
@Order(36)
class WithdrawalsPart implements ExportPart {

    private final StoredWithdrawals stored;
    private final StandingWithdrawals standing;
    private final Stops stops;
    private final Texts versions;
    private final MessageSource texts;
    private final SpokenTimes times;

    WithdrawalsPart(
            StoredWithdrawals stored,
            StandingWithdrawals standing,
            Stops stops,
            Texts versions,
            MessageSource texts,
            SpokenTimes times) {
        this.stored = stored;
        this.standing = standing;
        this.stops = stops;
        this.versions = versions;
        this.texts = texts;
        this.times = times;
    }

    @Override
    public String name() {
        return "withdrawals";
    }

    @Override
    public Told tell(BorrowerId borrower, Locale locale) {
        var withdrawals = stored.of(borrower);
        List<Entry> entries = new ArrayList<>();
        withdrawals.forEach(one -> entries.add(withdrawal(one)));
        standing.of(borrower).forEach(wish -> entries.add(wish(wish)));
        stops.of(borrower).forEach(stop -> entries.add(stop(stop)));
        versions.readings(borrower).forEach(reading -> entries.add(reading(reading)));
        var items = withdrawals.stream().map(one -> item(one, locale)).toList();
        var heading = texts.getMessage("withdrawal.paper", null, locale);
        var lead = texts.getMessage("withdrawal.paper.text", null, locale);
        return new Told(entries, items.isEmpty() ? List.of() : List.of(new Chapter(heading, lead, items)), List.of());
    }

    private Item item(Withdrawal one, Locale locale) {
        return new Item(
                times.exact(one.madeAt(), locale),
                String.join(", ", one.receipts()),
                one.text().lines().toList());
    }

    private static Entry withdrawal(Withdrawal one) {
        return new Entry(
                "WITHDRAWAL",
                one.madeAt(),
                Optional.of(one.stopped()),
                Optional.of(one.refused()),
                Optional.empty(),
                Optional.of(one.text()),
                Optional.of(one.textHash()),
                Optional.empty(),
                Optional.of(one.proof()),
                Optional.of(one.receipts()),
                Optional.of(one.dueAt()),
                Optional.empty());
    }

    private static Entry wish(StandingWish wish) {
        return new Entry(
                "STANDING",
                wish.madeAt(),
                Optional.of(List.of(wish.purpose())),
                Optional.empty(),
                Optional.of(wish.state().name()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(wish.proof()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Entry stop(Stop stop) {
        return new Entry(
                "STOP",
                stop.stoppedAt(),
                Optional.of(stop.purposes()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(stop.receipt().toString())),
                Optional.of(stop.dueAt()),
                Optional.of(stop.tellings().stream()
                        .map(told -> new Informed(told.recipient(), told.progress(), told.since()))
                        .toList()));
    }

    private static Entry reading(Reading reading) {
        return new Entry(
                "READING",
                reading.at(),
                Optional.of(List.of(reading.version().document())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(reading.version().hash()),
                Optional.of(reading.version().number()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** One of them, as it stands in the copy. */
    private record Entry(
            String kind,
            Instant at,
            Optional<List<String>> purposes,
            Optional<List<String>> refused,
            Optional<String> state,
            Optional<String> text,
            Optional<String> textHash,
            Optional<Integer> textVersion,
            Optional<String> proof,
            Optional<List<String>> receipts,
            Optional<Instant> dueAt,
            Optional<List<Informed>> told) {}

    /** Who is told, as it stands in the copy. */
    private record Informed(String recipient, Stop.Progress state, Instant since) {}
}
