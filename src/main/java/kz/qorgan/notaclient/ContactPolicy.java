package kz.qorgan.notaclient;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of the pages for people who are not clients; their reasons stand in {@code src/docs/limits.md}.
 *
 * @param linkLife how long what is held can be seen after the number was proved
 */
@ConfigurationProperties("qorgan.notaclient")
public record ContactPolicy(@DefaultValue("15m") Duration linkLife) {}
