package kz.qorgan.receipt;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of receipts; their reasons stand in {@code src/docs/limits.md}.
 *
 * @param linkLife how long the link to a receipt opens it
 */
@ConfigurationProperties("qorgan.receipt")
public record ReceiptPolicy(@DefaultValue("1h") Duration linkLife) {}
