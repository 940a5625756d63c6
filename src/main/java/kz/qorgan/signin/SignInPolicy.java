package kz.qorgan.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a code alone is not enough to sign in; the reasons stand in {@code src/docs/limits.md}.
 *
 * @param dormantAfter without a sign-in for so long the number may be somebody else's by now
 */
@ConfigurationProperties("qorgan.signin")
public record SignInPolicy(@DefaultValue("180d") Duration dormantAfter) {}
