package kz.qorgan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the vault relies on, wherever the master key is kept. Each adapter's test inherits it. */
abstract class KeyWrappingContract {

    private static final byte[] SECRET = "a keyset".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OWNER = "borrower 1".getBytes(StandardCharsets.UTF_8);

    /** With these generations, the current one first. The same name is the same key, always. */
    abstract KeyWrapping wrapping(List<Integer> generations);

    private final KeyWrapping wrapping() {
        return wrapping(List.of(1));
    }

    @Test
    void opensWhatItWrapped() throws Exception {
        var wrapping = wrapping();
        assertThat(wrapping.unwrap(wrapping.current(), wrapping.wrap(SECRET, OWNER), OWNER))
                .isEqualTo(SECRET);
    }

    @Test
    void wrapsUnreadablyAndDifferentlyEachTime() {
        var wrapping = wrapping();
        var wrapped = wrapping.wrap(SECRET, OWNER);
        assertThat(wrapped).isNotEqualTo(wrapping.wrap(SECRET, OWNER));
        assertThat(new String(wrapped, StandardCharsets.ISO_8859_1)).doesNotContain("keyset");
    }

    @Test
    void refusesAnotherOwner() {
        var wrapping = wrapping();
        var wrapped = wrapping.wrap(SECRET, OWNER);
        assertRefused(wrapping, wrapping.current(), wrapped, "borrower 2".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatWasAlteredOrCut() {
        var wrapping = wrapping();
        var wrapped = wrapping.wrap(SECRET, OWNER);
        for (int at = 0; at < wrapped.length; at++) {
            var altered = wrapped.clone();
            altered[at] ^= 1;
            assertRefused(wrapping, wrapping.current(), altered, OWNER);
            assertRefused(wrapping, wrapping.current(), Arrays.copyOf(wrapped, at), OWNER);
        }
    }

    @Test
    void formerGenerationStillOpensAndDoesNotWrap() throws Exception {
        var before = wrapping(List.of(1));
        var wrapped = before.wrap(SECRET, OWNER);
        var after = wrapping(List.of(2, 1));
        assertThat(after.current()).isNotEqualTo(before.current());
        assertThat(after.opens(before.current())).isTrue();
        assertThat(after.unwrap(before.current(), wrapped, OWNER)).isEqualTo(SECRET);
        assertRefused(after, before.current(), after.wrap(SECRET, OWNER), OWNER);
    }

    @Test
    void generationThatWasTakenAwayOpensNothing() {
        var before = wrapping(List.of(1));
        var after = wrapping(List.of(2));
        assertThat(after.opens(before.current())).isFalse();
        assertRefused(after, before.current(), before.wrap(SECRET, OWNER), OWNER);
        assertRefused(after, after.current(), before.wrap(SECRET, OWNER), OWNER);
    }

    @Test
    void namesAGenerationAlikeAfterEachStart() {
        assertThat(wrapping(List.of(3)).current())
                .isEqualTo(wrapping(List.of(3)).current());
    }

    private static void assertRefused(KeyWrapping wrapping, String generation, byte[] wrapped, byte[] owner) {
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> wrapping.unwrap(generation, wrapped, owner));
    }
}
