package kz.qorgan.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Values nobody can guess are long enough, never repeated and drawn evenly. */
class RandomValuesTests {

    private final RandomValues random = new RandomValues(new SecureRandom());

    @Test
    void tokensHold256Bits() {
        assertThat(Base64.getUrlDecoder().decode(random.token())).hasSize(32);
        assertThat(random.token()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void neverRepeatsTokensOrIds() {
        assertThat(Stream.generate(random::token).limit(10_000)).doesNotHaveDuplicates();
        assertThat(Stream.generate(random::uuid).limit(10_000)).doesNotHaveDuplicates();
    }

    @Test
    void everyBitOfTokensIsDrawn() {
        var bytes = Stream.generate(random::token)
                .limit(200)
                .map(Base64.getUrlDecoder()::decode)
                .toList();
        for (int bit = 0; bit < 256; bit++) {
            var at = bit;
            assertThat(bytes.stream().map(token -> token[at / 8] >> at % 8 & 1).distinct())
                    .hasSize(2);
        }
    }

    @Test
    void idsAreRandomOnes() {
        assertThat(random.uuid().version()).isEqualTo(4);
    }

    @Test
    void textsDrawEvenlyFromTheAlphabet() {
        var counts = random.text("ABCDE", 100_000)
                .chars()
                .boxed()
                .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
        assertThat(counts)
                .containsOnlyKeys(IntStream.rangeClosed('A', 'E').boxed().toList());
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(19_000L, 21_000L));
    }
}
