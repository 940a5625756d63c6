package kz.qorgan.device;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import ua_parser.Parser;

/**
 * The browser and the system that a user agent names. The library tries hundreds of patterns, which takes milliseconds, and
 * most people's browsers call themselves the same, so what was found is remembered, as many as fit into a few megabytes.
 */
@Component
class UserAgents {

    static final int REMEMBERED = 2_000;

    private static final String UNKNOWN = "Other";

    /** Compiling the patterns is a noticeable part of a start, so it waits for the first device. */
    private final Supplier<Parser> parser = SingletonSupplier.of(Parser::new);

    private final Cache<String, Words> words =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Words of(String userAgent) {
        return words.get(userAgent, this::parse);
    }

    /** How many are remembered now. */
    long remembered() {
        words.cleanUp();
        return words.estimatedSize();
    }

    private Words parse(String userAgent) {
        return new Words(
                known(parser.get().parseUserAgent(userAgent).family),
                known(parser.get().parseOS(userAgent).family));
    }

    private static Optional<String> known(String name) {
        return name.isBlank() || name.equals(UNKNOWN) ? Optional.empty() : Optional.of(name);
    }

    /** What could be told. */
    record Words(Optional<String> browser, Optional<String> system) {}
}
