package kz.qorgan.device;

import com.maxmind.geoip2.DatabaseReader;
import com.maxmind.geoip2.exception.GeoIp2Exception;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import kz.qorgan.database.StartRefused;
import kz.qorgan.kernel.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The city of an address, from a local file in MaxMind's format; nothing is asked of anybody, and without a file nothing is known. */
@Component
class Places {

    private static final Logger LOG = LoggerFactory.getLogger(Places.class);

    private final @Nullable DatabaseReader reader;

    Places(@Value("${qorgan.places-file}") String file) {
        this.reader = StringUtils.hasText(file) ? open(Path.of(file)) : null;
    }

    Optional<City> cityOf(ClientAddress address) {
        if (reader == null) {
            return Optional.empty();
        }
        try {
            return reader.tryCity(address.inet())
                    .flatMap(answer -> City.of(answer.city().names()));
        } catch (IOException | GeoIp2Exception | RuntimeException e) { // nobody is kept out by a broken file
            LOG.warn("The file of places cannot be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static DatabaseReader open(Path file) {
        try {
            var reader = new DatabaseReader.Builder(file.toFile()).build();
            reader.tryCity(InetAddress.getLoopbackAddress());
            return reader;
        } catch (IOException | GeoIp2Exception | RuntimeException e) { // whatever the library meets in a broken file
            throw new StartRefused(
                    "The file %s named by QORGAN_PLACES_FILE is not a readable database of cities in MaxMind's format."
                            .formatted(file));
        }
    }
}
