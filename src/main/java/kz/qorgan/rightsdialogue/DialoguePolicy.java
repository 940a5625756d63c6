package kz.qorgan.rightsdialogue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of requests; their reasons stand in {@code src/docs/limits.md}.
 *
 * @param shortestWords characters that a request must say
 * @param longestWords characters that it, or a message, may have
 * @param files that may come with a request or a message
 * @param messagesPerDay that a borrower may write about one request
 */
@ConfigurationProperties("qorgan.rightsdialogue")
public record DialoguePolicy(
        @DefaultValue("10") int shortestWords,
        @DefaultValue("4000") int longestWords,
        @DefaultValue("5") int files,
        @DefaultValue("20") int messagesPerDay) {}
