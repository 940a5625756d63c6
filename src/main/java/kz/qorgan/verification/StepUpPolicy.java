package kz.qorgan.verification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The waiting times around sensitive acts; their reasons stand in {@code src/docs/limits.md}.
 *
 * @param enrolmentDelay until a first second factor counts that was set up from a session with nothing but a code
 * @param cooling after a change of number, for acts that take data or money away
 */
@ConfigurationProperties("qorgan.verification")
public record StepUpPolicy(
        @DefaultValue("72h") Duration enrolmentDelay,
        @DefaultValue("24h") Duration cooling) {}
