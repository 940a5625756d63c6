package kz.qorgan.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.qorgan.borrower.BorrowerRecord;
import kz.qorgan.borrower.ObligationTerms;
import kz.qorgan.borrower.PersonName;
import kz.qorgan.intake.ImportLine.Readable;
import kz.qorgan.intake.ImportLine.Unreadable;
import kz.qorgan.kernel.Iin;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.personaldata.Disclosures.Disclosure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a borrower of a line, or says what is wrong with it. Reasons name the field and never its value. */
@Component
class LineReader {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9.-]{0,63}");
    private static final int LONGEST_VALUE = 4_000;
    private static final Set<String> FIELDS = Set.of(
            "iin", "mobileNumber", "name", "birthDate", "language", "obligations", "data", "disclosures", "consents");

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Clock clock;

    LineReader(Clock clock) {
        this.clock = clock;
    }

    ImportLine read(String line) {
        try {
            return borrower(json.readTree(line));
        } catch (JacksonException notJson) {
            return new Unreadable("it is not one JSON object");
        } catch (DateTimeException notADate) {
            return new Unreadable("a date is not a day written like 2026-01-31");
        } catch (IllegalArgumentException refused) {
            return new Unreadable(String.valueOf(refused.getMessage()));
        }
    }

    private ImportLine borrower(JsonNode line) {
        require(line.isObject(), "it is not one JSON object");
        require(FIELDS.containsAll(line.propertyNames()), "it has a field that is not known");
        return readable(line, LocalDate.ofInstant(clock.instant(), ALMATY));
    }

    private static Readable readable(JsonNode line, LocalDate today) {
        var iin = Iin.of(text(line, "iin"), today)
                .orElseThrow(() -> refused("iin is not an IIN that is issued to a person born by today"));
        var number = MobileNumber.of(text(line, "mobileNumber"))
                .orElseThrow(() -> refused("mobileNumber is not a mobile number of Kazakhstan"));
        var borrower = new BorrowerRecord(
                iin,
                number,
                name(line.path("name")),
                LocalDate.parse(text(line, "birthDate")),
                language(text(line, "language")),
                obligations(line.path("obligations"), today));
        return new Readable(
                borrower,
                data(line.path("data")),
                given(line.path("disclosures"), today),
                ConsentReader.read(line.path("consents"), today));
    }

    private static PersonName name(JsonNode name) {
        require(name.isObject(), "name is not an object with family, given and patronymic");
        var patronymic = name.path("patronymic");
        return new PersonName(
                text(name, "family"),
                text(name, "given"),
                patronymic.isNull() || patronymic.isMissingNode() ? null : text(name, "patronymic"));
    }

    private static Language language(String tag) {
        require(Set.of("kk", "ru", "en").contains(tag), "language is not kk, ru or en");
        return Language.of(tag);
    }

    private static List<ObligationTerms> obligations(JsonNode list, LocalDate today) {
        require(list.isArray(), "obligations is not a list");
        List<ObligationTerms> obligations = new ArrayList<>();
        for (var item : list) {
            require(item.isObject(), "an obligation is not an object with number, openedOn and closedOn");
            var opened = LocalDate.parse(text(item, "openedOn"));
            require(!opened.isAfter(today), "an obligation was opened in the future");
            obligations.add(new ObligationTerms(text(item, "number"), opened, closedOn(item)));
        }
        return obligations;
    }

    private static @Nullable LocalDate closedOn(JsonNode obligation) {
        var closed = obligation.path("closedOn");
        return closed.isNull() || closed.isMissingNode() ? null : LocalDate.parse(text(obligation, "closedOn"));
    }

    private static Map<String, String> data(JsonNode values) {
        if (values.isMissingNode() || values.isNull()) {
            return Map.of();
        }
        require(values.isObject(), "data is not an object of texts");
        Map<String, String> data = new HashMap<>();
        for (var field : values.propertyNames()) {
            require(FIELD.matcher(field).matches(), "data has a field whose name is not one of a catalogue");
            data.put(field, text(values, field));
        }
        return data;
    }

    private static List<Disclosure> given(JsonNode list, LocalDate today) {
        List<Disclosure> given = new ArrayList<>();
        require(list.isArray() || list.isMissingNode(), "disclosures is not a list");
        for (var item : list) {
            require(item.isObject(), "a disclosure is not an object with recipient, fields and on");
            var day = LocalDate.parse(text(item, "on"));
            require(!day.isAfter(today), "a disclosure is in the future");
            var recipient = text(item, "recipient");
            require(FIELD.matcher(recipient).matches(), "a recipient is not one of a catalogue");
            given.add(new Disclosure(recipient, fields(item.path("fields")), day));
        }
        return given;
    }

    private static Set<String> fields(JsonNode list) {
        require(list.isArray() && !list.isEmpty(), "fields of a disclosure is not a list of names");
        Set<String> fields = new HashSet<>();
        for (var name : list) {
            require(
                    name.isString() && FIELD.matcher(name.stringValue()).matches(),
                    "a disclosure names a field wrongly");
            fields.add(name.stringValue());
        }
        return fields;
    }

    static String text(JsonNode object, String field) {
        var value = object.path(field);
        require(value.isString(), field + " is missing or not a text");
        var text = value.stringValue();
        require(text.length() <= LONGEST_VALUE, field + " is longer than 4,000 characters");
        require(
                text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text),
                field + " has characters that are no text");
        return text;
    }

    static void require(boolean fulfilled, String reason) {
        if (!fulfilled) {
            throw refused(reason);
        }
    }

    private static IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException(reason);
    }
}
