package kz.qorgan.recovery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of a recovery; their reasons stand in {@code src/docs/limits.md}.
 *
 * @param caseLife how long each step may wait for the next
 * @param cooling how long the owner can object where something was proved
 * @param coolingFromAfar the same where staff saw nothing but photographs
 * @param linkLife how long the page of a proved number stays open
 * @param documentTries how often staff may compare a document's number in one case
 */
@ConfigurationProperties("qorgan.recovery")
public record RecoveryPolicy(
        @DefaultValue("72h") Duration caseLife,
        @DefaultValue("24h") Duration cooling,
        @DefaultValue("72h") Duration coolingFromAfar,
        @DefaultValue("30m") Duration linkLife,
        @DefaultValue("3") int documentTries) {}
