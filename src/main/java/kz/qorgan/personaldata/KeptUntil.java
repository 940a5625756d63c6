package kz.qorgan.personaldata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kz.qorgan.borrower.Borrowers.Owing;
import kz.qorgan.catalogue.Retention;

/** How long a value is kept, worked out for one borrower. */
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
            case END_OF_OBLIGATIONS ->
                owing.open()
                        ? new AfterTheLoan()
                        : new Day(rule.endsOn(
                                owing.lastClosed().filter(day::isBefore).orElse(day)));
        };
    }
}
