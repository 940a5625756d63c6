package kz.qorgan.messaging;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.qorgan.outbox.Carrier;
import kz.qorgan.outbox.Channel;
import kz.qorgan.outbox.Delivery;
import kz.qorgan.outbox.Delivery.Accepted;
import kz.qorgan.outbox.Delivery.Rejected;
import kz.qorgan.outbox.Delivery.TryAgain;
import kz.qorgan.outbox.Fate;
import kz.qorgan.outbox.Letter;
import kz.qorgan.outbox.OutboxPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The providers in their order: the next one is asked at once where one fails, refuses, or is known to fail lately. One text
 * may leave so many times without anybody knowing, and then no provider gets it any more.
 */
final class SmsRoutes implements Carrier {

    private static final Duration WHEN_ALL_ARE_CLOSED = Duration.ofSeconds(2);
    private static final int AT_ONCE = 12;

    private final List<Route> routes;
    private final OutboxPolicy policy;

    SmsRoutes(List<SmsGateway> gateways, OutboxPolicy policy, Clock clock) {
        this.routes = gateways.stream().map(gateway -> Route.to(gateway, clock)).toList();
        this.policy = policy;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Delivery carry(Letter letter) {
        Delivery last = new TryAgain(WHEN_ALL_ARE_CLOSED, "ALL_CLOSED", 0);
        var possiblySent = 0;
        for (var route : routes) {
            if (letter.possiblySent() + possiblySent >= policy.possiblySent()) {
                break;
            }
            var answer = route.carry(letter);
            if (answer != null && isFinal(answer)) {
                return answer;
            }
            if (answer instanceof TryAgain later) {
                possiblySent += later.possiblySent();
            }
            last = answer == null ? last : better(last, answer);
        }
        return conclude(letter, last, possiblySent);
    }

    private Delivery conclude(Letter letter, Delivery last, int possiblySent) {
        if (letter.possiblySent() + possiblySent >= policy.possiblySent()) {
            return new Rejected("POSSIBLY_SENT", Fate.LOST);
        }
        return last instanceof TryAgain later ? new TryAgain(later.after(), later.failure(), possiblySent) : last;
    }

    /** Taken, or refused for a reason that lies with the number: no other provider changes that. */
    private static boolean isFinal(Delivery answer) {
        return answer instanceof Accepted || answer instanceof Rejected rejected && rejected.fate() != Fate.LOST;
    }

    /** Whoever may take it later counts for more than whoever never will. */
    private static Delivery better(Delivery former, Delivery answer) {
        return answer instanceof Rejected
                        && former instanceof TryAgain later
                        && !later.failure().equals("ALL_CLOSED")
                ? former
                : answer;
    }

    /** A provider, and how well it has worked lately. */
    private record Route(SmsGateway gateway, CircuitBreaker breaker, Bulkhead places) {

        static Route to(SmsGateway gateway, Clock clock) {
            var config = CircuitBreakerConfig.custom()
                    .slidingWindowType(SlidingWindowType.TIME_BASED)
                    .slidingWindowSize(30)
                    .minimumNumberOfCalls(20)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofSeconds(15))
                    .permittedNumberOfCallsInHalfOpenState(2)
                    .clock(clock)
                    .currentTimestampFunction(from -> from.millis(), TimeUnit.MILLISECONDS)
                    .build();
            var places = BulkheadConfig.custom()
                    .maxConcurrentCalls(AT_ONCE)
                    .maxWaitDuration(Duration.ZERO)
                    .build();
            return new Route(gateway, CircuitBreaker.of(gateway.name(), config), Bulkhead.of(gateway.name(), places));
        }

        /** Nothing where the provider is not asked. */
        @Nullable
        Delivery carry(Letter letter) {
            if (!places.tryAcquirePermission()) {
                return null;
            }
            try {
                return breaker.tryAcquirePermission() ? ask(letter) : null;
            } finally {
                places.releasePermission();
            }
        }

        private Delivery ask(Letter letter) {
            var begin = breaker.getCurrentTimestamp();
            var answer = gateway.deliver(letter);
            var took = breaker.getCurrentTimestamp() - begin;
            if (isFailure(answer)) {
                breaker.onError(took, breaker.getTimestampUnit(), new IllegalStateException("The provider failed"));
            } else {
                breaker.onSuccess(took, breaker.getTimestampUnit());
            }
            return answer;
        }

        private static boolean isFailure(Delivery answer) {
            return answer instanceof TryAgain || answer instanceof Rejected rejected && rejected.fate() == Fate.LOST;
        }
    }
}
