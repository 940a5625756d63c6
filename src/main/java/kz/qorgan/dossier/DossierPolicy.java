package kz.qorgan.dossier;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The reasons stand in {@code src/docs/limits.md}.
 *
 * @param openFor how long a file stays open for one reason
 * @param shownFor how long a value in full stays on the screen
 * @param reasonLength characters that a reason in own words must have at least
 * @param reviewDays working days in which the privacy officer must have looked at such a reason
 * @param overdueReviews so many late reviews of one person's reasons suspend own words for that person
 */
@ConfigurationProperties("qorgan.dossier")
public record DossierPolicy(
        @DefaultValue("30m") Duration openFor,
        @DefaultValue("60s") Duration shownFor,
        @DefaultValue("20") int reasonLength,
        @DefaultValue("2") int reviewDays,
        @DefaultValue("5") int overdueReviews) {}
