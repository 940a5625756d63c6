package kz.qorgan.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import kz.qorgan.audit.Act;
import kz.qorgan.kernel.Factor;
import kz.qorgan.session.Ending;
import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Whatever can be recorded is either said in plain words, in each language, or kept from the history on purpose. */
@PortalTest
class WordingTests {

    @Autowired
    private MessageSource texts;

    @ParameterizedTest
    @EnumSource(Act.class)
    void everyActIsInOneOfTheTables(Act act) {
        assertThat(Wording.TOLD.containsKey(act))
                .as("told, or kept back on purpose")
                .isNotEqualTo(Wording.NOT_TOLD.contains(act));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everythingThatIsToldHasWords(String language) {
        var keys = Stream.concat(
                Wording.TOLD.keySet().stream().map(Act::name),
                Wording.REASONS.entrySet().stream()
                        .flatMap(act -> act.getValue().stream().map(reason -> act.getKey() + "." + reason)));
        assertThat(keys)
                .allSatisfy(key -> assertThat(say("history.act." + key, language))
                        .as(key)
                        .isNotBlank()
                        .doesNotContain("{"));
        assertThat(Factor.Kind.values())
                .allSatisfy(kind ->
                        assertThat(say("history.factor." + kind, language)).isNotBlank());
    }

    @Test
    void everyEndOfASessionHasWordsOfItsOwn() {
        var worded = Stream.concat(
                Wording.REASONS.get(Act.AUTHN_TOKEN_REVOKED).stream(),
                Wording.REASONS.get(Act.SESSION_EXPIRED).stream());
        assertThat(Stream.concat(worded, Stream.of("SIGNED_OUT")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Ending.Reason.values()).map(Enum::name).toList());
    }

    private String say(String key, String language) {
        return texts.getMessage(key, new Object[] {"x"}, Locale.of(language));
    }
}
