package kz.qorgan.device;

import java.util.Optional;

/**
 * A device as its owner recognises it.
 *
 * @param browser such as {@code Chrome}, where it can be told
 * @param system such as {@code Windows}, where it can be told
 * @param network the first part of the address
 * @param city where a file of places is configured and knows the address
 */
public record DeviceWords(Optional<String> browser, Optional<String> system, String network, Optional<City> city) {}
