package kz.qorgan.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in lasts; the reasons stand in {@code src/docs/limits.md}.
 *
 * @param idle without use on an own device; PSD2 asks for five minutes where money moves, OWASP allows 15 to 30
 * @param longest on an own device, whatever happens
 * @param idleShared without use on a shared device
 * @param longestShared on a shared device, whatever happens
 * @param formerToken how long a token opens what it opened before, after a proof gave the session another one
 * @param warnBefore how long before the end of idleness the person is asked
 */
@ConfigurationProperties("qorgan.session")
public record SessionPolicy(
        @DefaultValue("10m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("5m") Duration idleShared,
        @DefaultValue("30m") Duration longestShared,
        @DefaultValue("30s") Duration formerToken,
        @DefaultValue("90s") Duration warnBefore) {

    /** How long without use on this kind of device. */
    public Duration idle(boolean shared) {
        return shared ? idleShared : idle;
    }

    /** How long at most on this kind of device. */
    public Duration longest(boolean shared) {
        return shared ? longestShared : longest;
    }
}
