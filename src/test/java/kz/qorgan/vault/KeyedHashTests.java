package kz.qorgan.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A keyed hash tells every list of parts from every other, and a signed text from every altered one. */
class KeyedHashTests {

    private static final String REPLACEMENTS = "aAzZ09-_.=+ \n\u0000é";

    private final KeyedHash hash =
            new KeyedHash("a key of thirty-two characters 1".getBytes(StandardCharsets.US_ASCII));
    private final KeyedHash foreign =
            new KeyedHash("a key of thirty-two characters 2".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "with.dots.in.it", "қорған", "{\"json\": 1}", "line\nbreak"})
    void verifiesWhatItSigned(String text) {
        assertThat(hash.verify(hash.sign(text))).contains(text);
    }

    @Test
    void refusesEveryChangeOfOneCharacter() {
        var signed = hash.sign("session.42");
        var altered = IntStream.range(0, signed.length())
                .boxed()
                .flatMap(at -> REPLACEMENTS
                        .chars()
                        .filter(c -> c != signed.charAt(at))
                        .mapToObj(c -> signed.substring(0, at) + (char) c + signed.substring(at + 1)));
        assertThat(altered.filter(text -> hash.verify(text).isPresent())).isEmpty();
    }

    @Test
    void refusesEveryCutAndEveryLengthening() {
        var signed = hash.sign("session.42");
        var cut = IntStream.range(0, signed.length()).mapToObj(end -> signed.substring(0, end));
        var more = Stream.of("=", "A", ".", " ").flatMap(text -> Stream.of(signed + text, text + signed));
        assertThat(Stream.concat(cut, more).filter(text -> hash.verify(text).isPresent()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "text", "text.", ".text"})
    void refusesWhatWasNeverSigned(String text) {
        assertThat(hash.verify(text)).isEmpty();
    }

    @Test
    void refusesForeignKey() {
        assertThat(hash.verify(foreign.sign("text"))).isEmpty();
        assertThat(hash.of("text")).isNotEqualTo(foreign.of("text"));
    }

    @Test
    void tellsPartsApartThatReadTheSameTogether() {
        assertThat(parts("ab", "c")).isNotEqualTo(parts("a", "bc"));
        assertThat(parts("abc")).isNotEqualTo(parts("abc", "")).isNotEqualTo(parts("", "abc"));
        assertThat(parts()).isNotEqualTo(parts(""));
    }

    @Test
    void isTheSameEachTimeAndLongEnough() {
        assertThat(parts("a", "b")).isEqualTo(parts("a", "b")).hasSize(32);
    }

    private byte[] parts(String... parts) {
        return hash.of(Stream.of(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }
}
