package kz.qorgan.staffsignin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The reasons stand in {@code src/docs/limits.md}.
 *
 * @param life how long an invitation can be used
 */
@ConfigurationProperties("qorgan.staffsignin")
public record InvitationPolicy(@DefaultValue("48h") Duration life) {}
