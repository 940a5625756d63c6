package kz.qorgan.intake;

import static kz.qorgan.intake.LineReader.require;
import static kz.qorgan.intake.LineReader.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.qorgan.consent.Channel;
import kz.qorgan.consent.ConsentEvent;
import kz.qorgan.consent.HandedConsent;
import tools.jackson.databind.JsonNode;

/** Reads what a line says about consents. */
final class ConsentReader {

    private static final Set<String> FIELDS = Set.of("purpose", "said", "on", "text", "channel", "proof");

    private ConsentReader() {}

    /** Nothing where the line does not speak of consents; an empty list says that there are none. */
    static Optional<List<HandedConsent>> read(JsonNode list, LocalDate today) {
        if (list.isMissingNode() || list.isNull()) {
            return Optional.empty();
        }
        require(list.isArray(), "consents is not a list");
        List<HandedConsent> consents = new ArrayList<>();
        for (var item : list) {
            require(
                    item.isObject() && FIELDS.containsAll(item.propertyNames()),
                    "a consent is not an object with purpose, said, on, text, channel and proof");
            consents.add(consent(item, today));
        }
        return Optional.of(consents);
    }

    private static HandedConsent consent(JsonNode item, LocalDate today) {
        var day = LocalDate.parse(text(item, "on"));
        require(!day.isAfter(today), "a consent is in the future");
        var number = item.path("text");
        require(number.isMissingNode() || number.isInt(), "text of a consent is not the number of a version");
        return new HandedConsent(
                text(item, "purpose"),
                word(ConsentEvent.Kind.class, item, "said"),
                day,
                number.isMissingNode() ? Optional.empty() : Optional.of(number.intValue()),
                word(Channel.class, item, "channel"),
                text(item, "proof"));
    }

    private static <E extends Enum<E>> E word(Class<E> type, JsonNode item, String field) {
        var word = text(item, field);
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("%s of a consent is none of the known words".formatted(field)));
    }
}
