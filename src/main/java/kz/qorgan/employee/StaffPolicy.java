package kz.qorgan.employee;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long staff stay signed in and hold a role; the reasons stand in {@code src/docs/limits.md}.
 *
 * @param idle without use
 * @param longest whatever happens
 * @param fresh how long a proof counts for an act that needs two people
 * @param roleLife how long a role lasts that was granted
 */
@ConfigurationProperties("qorgan.employee")
public record StaffPolicy(
        @DefaultValue("10m") Duration idle,
        @DefaultValue("8h") Duration longest,
        @DefaultValue("5m") Duration fresh,
        @DefaultValue("90d") Duration roleLife) {}
