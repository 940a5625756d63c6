package kz.qorgan.standing;

import java.util.Optional;
import kz.qorgan.kernel.BorrowerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second for withdrawals whose time may have come; as many processes as like may do so. */
@Component
class StandingWorker {

    private static final Logger LOG = LoggerFactory.getLogger(StandingWorker.class);
    private static final int AT_ONCE = 200;

    private final StandingRun run;

    StandingWorker(StandingRun run) {
        this.run = run;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void work() {
        run.ready(AT_ONCE).forEach(this::runOne);
    }

    /** What no event has called up. */
    @Scheduled(fixedDelayString = "PT1M")
    void sweep() {
        var next = run.sweep(Optional.empty());
        while (next.isPresent()) {
            next = run.sweep(next);
        }
    }

    /** One that fails must not keep the others waiting; it is tried again in the next round. */
    private void runOne(BorrowerId borrower) {
        try {
            run.run(borrower);
        } catch (RuntimeException e) {
            LOG.warn("A standing withdrawal could not run: {}", e.getClass().getSimpleName());
        }
    }
}
