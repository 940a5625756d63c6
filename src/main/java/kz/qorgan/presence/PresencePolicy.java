package kz.qorgan.presence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a page of a shared device counts as open after its last sign of life; reasons stand in {@code src/docs/limits.md}.
 *
 * @param visible after a sign of a page that is looked at; they come every 15 s
 * @param hidden after a sign of a page in the background, where browsers slow timers down to one a minute
 * @param leaving after a page said that it goes away; a reload is back by then
 * @param afterOutage how long nobody is taken for gone after the portal itself was away
 * @param pages how many open pages of a session are counted
 */
@ConfigurationProperties("qorgan.presence")
public record PresencePolicy(
        @DefaultValue("45s") Duration visible,
        @DefaultValue("100s") Duration hidden,
        @DefaultValue("20s") Duration leaving,
        @DefaultValue("60s") Duration afterOutage,
        @DefaultValue("20") int pages) {}
