package kz.qorgan.guard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on the door is watched, defended and closed to strangers; the reasons stand in {@code src/docs/limits.md}.
 *
 * @param watchedFrom wrong codes of unknown browsers in an hour, everywhere
 * @param defendedFrom the same
 * @param closedFrom the same
 * @param conversionFrom texts within 15 minutes from which on it counts how many led to a sign-in
 * @param conversionWork percent below which every stranger works for a text
 * @param conversionSlow percent below which strangers get one text a second, all together
 * @param workBits how many leading bits of a hash must be zero
 * @param waiting how long whoever has no script waits instead of working
 * @param tellOwnerAt wrong codes for a number, in succession, at which its owner is told
 */
@ConfigurationProperties("qorgan.guard")
public record GuardPolicy(
        @DefaultValue("300") int watchedFrom,
        @DefaultValue("1000") int defendedFrom,
        @DefaultValue("3000") int closedFrom,
        @DefaultValue("30") int conversionFrom,
        @DefaultValue("40") int conversionWork,
        @DefaultValue("20") int conversionSlow,
        @DefaultValue("18") int workBits,
        @DefaultValue("20s") Duration waiting,
        @DefaultValue("20") int tellOwnerAt) {}
