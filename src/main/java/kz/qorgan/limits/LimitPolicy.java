package kz.qorgan.limits;

import io.github.bucket4j.BucketConfiguration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All limits of the portal in one place.
 *
 * @param mode whether a limit that is used up refuses, or only counts and reports
 * @param rows allowances that replace the defaults of a row, written as {@code 3/15m}
 */
@ConfigurationProperties("qorgan.limits")
record LimitPolicy(
        @DefaultValue("enforce") Mode mode, @Nullable Map<LimitRow, List<String>> rows) {

    /** Refusing is the rule; measuring is for demonstrations only and never reaches another profile. */
    enum Mode {
        ENFORCE,
        TRACK
    }

    Map<LimitRow, BucketConfiguration> configurations() {
        Map<LimitRow, BucketConfiguration> configurations = new EnumMap<>(LimitRow.class);
        for (var row : LimitRow.values()) {
            var builder = BucketConfiguration.builder();
            allowances(row).forEach(allowance -> builder.addLimit(allowance.bandwidth()));
            configurations.put(row, builder.build());
        }
        return configurations;
    }

    private List<Allowance> allowances(LimitRow row) {
        var replaced = rows == null ? null : rows.get(row);
        return replaced == null
                ? row.defaults()
                : replaced.stream().map(Allowance::of).toList();
    }
}
