package kz.qorgan.limits;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.limits.Decision.Permitted;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.SystemKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries for all processes together. What is counted here stays counted when the caller's transaction fails:
 * otherwise a refused try would be free.
 */
@Service
public class Limits {

    private final Buckets buckets;
    private final KeyedHash keys;
    private final Clock clock;
    private final MeterRegistry meters;

    Limits(Buckets buckets, SystemKeys keys, Clock clock, MeterRegistry meters) {
        this.buckets = buckets;
        this.keys = keys.hash("limits by rows");
        this.clock = clock;
        this.meters = meters;
    }

    /** Counts all the attempts if every one of them is permitted, and none of them otherwise. */
    @ModuleAction
    public Decision take(Attempt... attempts) {
        return take(false, List.of(attempts));
    }

    /** @param worked whether whoever tries has worked for it, so that what only asks for work permits */
    @ModuleAction
    public Decision take(boolean worked, List<Attempt> attempts) {
        var now = clock.instant();
        var outcome = buckets.take(attempts.stream().map(this::draw).toList(), worked, now);
        outcome.tracked().forEach(this::count);
        outcome.refused().ifPresent(dry -> count(dry.row()));
        return outcome.refused()
                .<Decision>map(dry -> new Refused(dry.row(), now.plus(dry.pause()), dry.work()))
                .orElseGet(Permitted::new);
    }

    /** What a row still permits for this key. Counts nothing. */
    @ModuleAction
    public Left left(Attempt attempt) {
        var now = clock.instant();
        var standing = buckets.standing(draw(attempt), now);
        return new Left(
                standing.left(),
                standing.left() > 0 ? Optional.empty() : Optional.of(now.plus(standing.pause())),
                standing.count());
    }

    /** Forgets what was counted for these keys, because something has succeeded. Part of the caller's transaction. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS)
    public void forget(Attempt... attempts) {
        buckets.forget(Stream.of(attempts).map(attempt -> draw(attempt).key()).toList());
    }

    /**
     * What is left of a row.
     *
     * @param next when there is one more, where nothing is left
     * @param counted how many were counted, for a row that tells
     */
    public record Left(long tries, Optional<Instant> next, int counted) {}

    private Draw draw(Attempt attempt) {
        var name = attempt.row().name().getBytes(StandardCharsets.UTF_8);
        var member = attempt.member().length == 0 ? attempt.member() : keys.of(name, attempt.member());
        var reserve = attempt.reserve() == null ? null : draw(attempt.reserve());
        return new Draw(attempt.row(), keys.of(name, attempt.key()), attempt.cost(), member, reserve);
    }

    private void count(LimitRow row) {
        meters.counter("qorgan.limits.refused", "row", row.documentedAs()).increment();
    }
}
