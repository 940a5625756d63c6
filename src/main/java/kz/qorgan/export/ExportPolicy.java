package kz.qorgan.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of copies; their reasons stand in {@code src/docs/limits.md}.
 *
 * @param life how long a copy can be taken away after it was asked for
 * @param lease how long a process that makes a copy may be silent before another one makes it
 * @param tries how often a copy is begun before the person is told that it failed
 */
@ConfigurationProperties("qorgan.export")
public record ExportPolicy(
        @DefaultValue("24h") Duration life,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("3") int tries) {}
