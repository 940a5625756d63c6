package kz.qorgan.filecheck;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a file may ask of the process that looks at it; the reasons stand in {@code src/docs/limits.md}.
 *
 * @param largest how long a file may be
 * @param pixels how many an image may have, before a byte is reserved for them
 * @param pages how many a PDF may have
 * @param objects how many a PDF may consist of
 * @param unpacked how much a PDF may become when all of it is unpacked
 * @param drawing how long drawing the first page of a PDF may take
 * @param atOnce how many files are looked into at the same time
 * @param patience how long a file waits for its turn
 */
@ConfigurationProperties("qorgan.filecheck")
public record CheckPolicy(
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("25000000") int pixels,
        @DefaultValue("100") int pages,
        @DefaultValue("50000") int objects,
        @DefaultValue("128MB") DataSize unpacked,
        @DefaultValue("3s") Duration drawing,
        @DefaultValue("1") int atOnce,
        @DefaultValue("20s") Duration patience) {}
