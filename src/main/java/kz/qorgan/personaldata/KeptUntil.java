package kz.qorgan.personaldata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kz.qorgan.borrower.Borrowers.Owing;
import kz.qorgan.catalogue.Retention;
import kz.qorgan.catalogue.Retention.Start;

/** How long a value is kept, worked out for one borrower: the page says it and the job does it. */
public sealed interface KeptUntil {

    ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    /** The first day on which it may no longer be kept. */
    record Day(LocalDate day) implements KeptUntil {}

    /** The term has not begun: something is owed. */
    record AfterTheLoan() implements KeptUntil {}

    /** The term has not begun: this is the value that holds, or the account is in use. */
    record WhileInUse() implements KeptUntil {}

    /** What the rule says for a value that was recorded then. */
    static KeptUntil of(Retention rule, Instant recorded, Owing owing) {
        var day = LocalDate.ofInstant(recorded, ALMATY);
        return switch (rule.start()) {
            case COLLECTED -> new Day(rule.endsOn(day));
            case REPLACED, END_OF_ACCOUNT -> new WhileInUse();
            case END_OF_OBLIGATIONS -> afterObligations(rule, day, owing);
        };
    }

    /** The same for a value that another has replaced. */
    static KeptUntil former(Retention rule, Instant recorded, Instant replaced, Owing owing) {
        return rule.start() == Start.REPLACED
                ? new Day(rule.endsOn(LocalDate.ofInstant(replaced, ALMATY)))
                : of(rule, recorded, owing);
    }

    /** For what the account itself consists of: it stays as long as the account does. */
    static KeptUntil withTheAccount(Retention rule, Owing owing) {
        return rule.start() == Start.END_OF_OBLIGATIONS && owing.open() ? new AfterTheLoan() : new WhileInUse();
    }

    /** Whether it is over on that day. */
    default boolean isOver(LocalDate today) {
        return this instanceof Day(var day) && !today.isBefore(day);
    }

    private static KeptUntil afterObligations(Retention rule, LocalDate received, Owing owing) {
        if (owing.open()) {
            return new AfterTheLoan();
        }
        return new Day(owing.lastClosed()
                .map(closed -> rule.endsOn(received.isBefore(closed) ? closed : received))
                .orElseGet(() -> rule.endsWithoutLoan(received)));
    }
}
