package kz.qorgan.otp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of one-time codes; their reasons stand in {@code src/docs/limits.md}.
 *
 * @param codeLife how long a code works, by the clock of the database
 * @param tries wrong guesses a challenge bears, over all its texts
 * @param digits length of a code for a browser that never signed in with this number
 * @param digitsKnownBrowser length for a browser that did
 * @param knownFor how long a browser stays known after its last sign-in
 * @param resendAfter pause between two texts with the same code
 * @param sends texts a challenge is worth
 * @param askersKept how long the borrower can see from where a code was asked for
 */
@ConfigurationProperties("qorgan.otp")
public record OtpPolicy(
        @DefaultValue("5m") Duration codeLife,
        @DefaultValue("5") int tries,
        @DefaultValue("8") int digits,
        @DefaultValue("6") int digitsKnownBrowser,
        @DefaultValue("90d") Duration knownFor,
        @DefaultValue("60s") Duration resendAfter,
        @DefaultValue("3") int sends,
        @DefaultValue("30d") Duration askersKept) {}
