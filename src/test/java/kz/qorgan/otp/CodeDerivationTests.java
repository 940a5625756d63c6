package kz.qorgan.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.vault.SystemKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Codes are drawn evenly, the same for the same challenge and unrelated for any other. */
@PortalTest
class CodeDerivationTests {

    private static final int CODES = 100_000;

    /** χ² of nine degrees of freedom stays below this in all but one of 100,000 cases. */
    private static final double CRITICAL = 39.3;

    @Autowired
    private CodeDerivation derivation;

    @Autowired
    private SystemKeys keys;

    private final ChallengeId id = new ChallengeId(UUID.randomUUID());
    private final BrowserId browser = Strangers.browser();

    @ParameterizedTest
    @ValueSource(ints = {6, 8})
    void drawsEveryDigitEvenlyInEveryPlace(int digits) {
        var counts = new int[digits][10];
        for (int code = 0; code < CODES; code++) {
            var drawn = code(numbered(code), browser, key(1), digits);
            for (int place = 0; place < digits; place++) {
                counts[place][drawn.charAt(place) - '0']++;
            }
        }
        assertThat(List.of(counts))
                .allSatisfy(place -> assertThat(chiSquare(place)).isLessThan(CRITICAL));
    }

    @Test
    void sameChallengeAlwaysHasTheSameCode() {
        var first = derivation.codeOf(challenge(id, browser, key(1), 8));
        var afterRestart = new CodeDerivation(keys).codeOf(challenge(id, browser, key(1), 8));
        assertThat(first).isEqualTo(afterRestart);
    }

    @Test
    void triesAndRecipientDoNotChangeTheCode() {
        var borrower = Optional.of(new BorrowerId(UUID.randomUUID()));
        var tried = new Challenge(
                id, Purpose.SIGN_IN.name(), new byte[0], browser, key(1), borrower, 8, false, 4, UUID.randomUUID());
        assertThat(derivation.codeOf(tried).digits()).isEqualTo(code(id, browser, key(1), 8));
    }

    @Test
    void eachPartOfTheBindingChangesTheCode() {
        var codes = Stream.of(
                code(id, browser, key(1), 8),
                code(numbered(1), browser, key(1), 8),
                code(id, Strangers.browser(), key(1), 8),
                code(id, browser, key(2), 8));
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(code(id, browser, key(1), 8)).doesNotEndWith(code(id, browser, key(1), 6));
    }

    @Test
    void purposeIsPartOfTheBinding() {
        var parts = Stream.of(challenge(id, browser, key(1), 8).binding())
                .map(part -> new String(part, StandardCharsets.ISO_8859_1));
        assertThat(parts).contains(Purpose.SIGN_IN.name());
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 8})
    void hasAsManyDigitsAsAskedWithLeadingZeros(int digits) {
        var codes = Stream.iterate(0, n -> n + 1)
                .limit(2_000)
                .map(n -> code(numbered(n), browser, key(1), digits))
                .toList();
        assertThat(codes).allMatch(code -> code.matches("[0-9]{" + digits + "}"));
        assertThat(codes).anyMatch(code -> code.startsWith("0"));
    }

    private String code(ChallengeId challenge, BrowserId of, byte[] numberKey, int digits) {
        return derivation.codeOf(challenge(challenge, of, numberKey, digits)).digits();
    }

    private static Challenge challenge(ChallengeId id, BrowserId browser, byte[] numberKey, int digits) {
        return new Challenge(
                id,
                Purpose.SIGN_IN.name(),
                new byte[0],
                browser,
                numberKey,
                Optional.empty(),
                digits,
                false,
                0,
                UUID.randomUUID());
    }

    private static ChallengeId numbered(int number) {
        return new ChallengeId(new UUID(0x4000L, number));
    }

    private static byte[] key(int value) {
        var key = new byte[32];
        Arrays.fill(key, (byte) value);
        return key;
    }

    private static double chiSquare(int[] counts) {
        var expected = CODES / 10.0;
        return Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }
}
