package kz.qorgan.notices;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of notices; their reasons stand in {@code src/docs/limits.md}.
 *
 * @param linkLife how long the link "it was not me" works
 * @param usefulFor how long after it was written a notice is still sent
 * @param triesBefore how long before a sign-in wrong codes belong to it
 */
@ConfigurationProperties("qorgan.notices")
public record NoticePolicy(
        @DefaultValue("72h") Duration linkLife,
        @DefaultValue("24h") Duration usefulFor,
        @DefaultValue("1h") Duration triesBefore) {}
