package kz.qorgan.stopping;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of stopping; their reasons stand in {@code src/docs/limits.md}.
 *
 * @param workingDays how long everybody who received data may remain untold
 */
@ConfigurationProperties("qorgan.stopping")
public record StoppingPolicy(@DefaultValue("15") int workingDays) {}
