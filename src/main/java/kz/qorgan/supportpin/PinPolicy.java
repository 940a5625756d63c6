package kz.qorgan.supportpin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The reasons stand in {@code src/docs/limits.md}.
 *
 * @param life how long a PIN can be entered, and then how long the call counts
 * @param tries wrong PINs of one borrower before the right one is void
 */
@ConfigurationProperties("qorgan.supportpin")
public record PinPolicy(
        @DefaultValue("15m") Duration life,
        @DefaultValue("5") int tries) {}
