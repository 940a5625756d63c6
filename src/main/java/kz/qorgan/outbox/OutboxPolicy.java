package kz.qorgan.outbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of sending; their reasons stand in {@code src/docs/limits.md}.
 *
 * @param failuresUntilLost permanent failures in succession after which an address is not trusted any more
 * @param possiblySent times that one message may leave where nobody knows whether it did
 */
@ConfigurationProperties("qorgan.outbox")
public record OutboxPolicy(
        @DefaultValue("3") int failuresUntilLost,
        @DefaultValue("2") int possiblySent) {}
