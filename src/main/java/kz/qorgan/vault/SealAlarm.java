package kz.qorgan.vault;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.vault.SealBroken.Noticed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says aloud that a sealed value does not open: counts it, and tells whoever listens. */
@Component
class SealAlarm {

    private final MeterRegistry meters;
    private final ApplicationEventPublisher events;

    SealAlarm(MeterRegistry meters, ApplicationEventPublisher events) {
        this.meters = meters;
        this.events = events;
        meters.counter("qorgan.seal.broken");
    }

    /** Takes the place of a value that does not open. */
    Consumer<String> of(@Nullable BorrowerId borrower) {
        return place -> sound(borrower, place);
    }

    private void sound(@Nullable BorrowerId borrower, String place) {
        meters.counter("qorgan.seal.broken").increment();
        events.publishEvent(new Noticed(borrower, place.split(" ", 2)[0]));
    }
}
