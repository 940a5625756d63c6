package kz.qorgan.limits;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.limits.Decision.Permitted;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.SystemKeys;
import org.springframework.stereotype.Service;

/**
 * Counts tries for all processes together. What is counted here stays counted when the caller's transaction fails:
 * otherwise a refused try would be free.
 */
@Service
public class Limits {

    private final Buckets buckets;
    private final LimitPolicy policy;
    private final KeyedHash keys;
    private final Clock clock;
    private final MeterRegistry meters;

    Limits(Buckets buckets, LimitPolicy policy, SystemKeys keys, Clock clock, MeterRegistry meters) {
        this.buckets = buckets;
        this.policy = policy;
        this.keys = keys.hash("limits");
        this.clock = clock;
        this.meters = meters;
    }

    /** Counts all the attempts if every one of them is permitted, and none of them otherwise. */
    @ModuleAction
    public Decision take(Attempt... attempts) {
        var draws = List.of(attempts).stream().map(this::draw).toList();
        var now = clock.instant();
        var refusal =
                buckets.take(draws, now).map(dry -> new Refused(dry.draw().row(), now.plusNanos(dry.nanosToWait())));
        refusal.ifPresent(refused -> count(refused.row()));
        return refusal.isPresent() && policy.mode() == LimitPolicy.Mode.ENFORCE ? refusal.get() : new Permitted();
    }

    /** What a row still permits for this key. Counts nothing. */
    @ModuleAction
    public Left left(Attempt attempt) {
        var now = clock.instant();
        var level = buckets.level(draw(attempt), now);
        return new Left(
                level.tries(), level.tries() > 0 ? Optional.empty() : Optional.of(now.plusNanos(level.untilNext())));
    }

    /**
     * What is left of a row.
     *
     * @param next when there is one more, where nothing is left
     */
    public record Left(long tries, Optional<Instant> next) {}

    private Buckets.Draw draw(Attempt attempt) {
        var name = attempt.row().name().getBytes(StandardCharsets.UTF_8);
        return new Buckets.Draw(attempt.row(), keys.of(name, attempt.key()), attempt.cost());
    }

    private void count(LimitRow row) {
        meters.counter("qorgan.limits.refused", "row", row.documentedAs()).increment();
    }
}
