package kz.qorgan.passkey;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of passkeys; their reasons stand in {@code src/docs/limits.md}.
 *
 * @param ceremonyLife how long an authenticator has for its answer, by the clock of the database
 * @param most passkeys of one borrower
 */
@ConfigurationProperties("qorgan.passkey")
public record PasskeyPolicy(
        @DefaultValue("5m") Duration ceremonyLife,
        @DefaultValue("10") int most) {}
