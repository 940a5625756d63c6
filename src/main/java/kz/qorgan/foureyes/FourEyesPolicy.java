package kz.qorgan.foureyes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The reasons stand in {@code src/docs/limits.md}.
 *
 * @param life how long a proposal waits for a second person
 */
@ConfigurationProperties("qorgan.foureyes")
public record FourEyesPolicy(@DefaultValue("72h") Duration life) {}
