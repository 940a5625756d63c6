package kz.qorgan.auditproof;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of the proof; their reasons stand in {@code src/docs/limits.md}.
 *
 * @param headEvery how often the end of the chain is signed
 * @param verifyEvery how often everything is verified
 * @param severedAfter how long after the destruction of a borrower the record can still be read by the borrower's id
 */
@ConfigurationProperties("qorgan.auditproof")
public record AuditProofPolicy(
        @DefaultValue("1h") Duration headEvery,
        @DefaultValue("1h") Duration verifyEvery,
        @DefaultValue("24h") Duration severedAfter) {}
