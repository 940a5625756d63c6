package kz.qorgan.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many files may come at the same time; the reasons stand in {@code src/docs/limits.md}.
 *
 * @param comingAtOnce of one borrower, in all processes
 * @param comingAtOnceHere of all borrowers, in one process
 * @param comingFor how long a file may come
 */
@ConfigurationProperties("qorgan.files")
public record FilePolicy(
        @DefaultValue("2") int comingAtOnce,
        @DefaultValue("20") int comingAtOnceHere,
        @DefaultValue("15m") Duration comingFor) {}
