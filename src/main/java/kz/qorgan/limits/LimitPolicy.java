package kz.qorgan.limits;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All limits of the portal in one place.
 *
 * @param mode whether a limit that is used up refuses, or only counts and reports
 * @param rows allowances that replace the defaults of a row, written as {@code 3/15m}
 * @param tracked rows that only count and report, while the others refuse
 */
@ConfigurationProperties("qorgan.limits")
record LimitPolicy(
        @DefaultValue("enforce") Mode mode,
        @Nullable Map<LimitRow, List<String>> rows,
        @DefaultValue List<LimitRow> tracked) {

    /** Refusing is the rule; measuring is for demonstrations only and never reaches another profile. */
    enum Mode {
        ENFORCE,
        TRACK
    }

    boolean tracks(LimitRow row) {
        return mode == Mode.TRACK || tracked.contains(row);
    }

    Map<LimitRow, Gauge> gauges() {
        Map<LimitRow, Gauge> gauges = new EnumMap<>(LimitRow.class);
        for (var row : LimitRow.values()) {
            gauges.put(row, gauge(written(row)));
        }
        return gauges;
    }

    private List<String> written(LimitRow row) {
        var replaced = rows == null ? null : rows.get(row);
        return replaced == null ? row.written() : replaced;
    }

    private static Gauge gauge(List<String> written) {
        var first = written.getFirst();
        if (LadderGauge.reads(first)) {
            return LadderGauge.of(first);
        } else if (DifferentGauge.reads(first)) {
            return DifferentGauge.of(first);
        } else if (WindowGauge.reads(first)) {
            return new WindowGauge();
        }
        Map<Boolean, List<Allowance>> bySoftness =
                written.stream().map(Allowance::of).collect(Collectors.partitioningBy(Allowance::soft));
        return BucketGauge.of(bySoftness.getOrDefault(false, List.of()), bySoftness.getOrDefault(true, List.of()));
    }
}
