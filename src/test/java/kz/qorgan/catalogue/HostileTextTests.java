package kz.qorgan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.qorgan.catalogue.Checked.Fine;
import kz.qorgan.catalogue.Checked.Flaw;
import kz.qorgan.catalogue.Checked.Flawed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is either harmless text or told by a flaw; nothing throws, and a mask shows no more than it may. */
class HostileTextTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final int MOST_SHOWN = 24;
    private static final List<String> RIGHT = List.of(
            "900315399991",
            "KZ62999SYNTH00000001",
            "+77011234567",
            "a@b.kz",
            "31.01.1990",
            "210 000 ₸",
            "N12345678",
            "г. Астана, ул. 1",
            "female");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "=HYPERLINK(\"https://example.kz\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "'; drop table borrower; --",
                "${jndi:ldap://example.kz}",
                "{{7*7}}",
                "../../etc/passwd",
                "Үй 👨‍👩‍👧 😀 🇰🇿",
                "שלום",
                "مرحبا",
                "null"
            })
    void textIsKeptAsItIs(String typed) {
        assertThat(ValueKind.TEXT.check(typed, TODAY)).isEqualTo(new Fine(typed));
        assertThat(ValueKind.LONG_TEXT.check(typed, TODAY)).isEqualTo(new Fine(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u202egpj.exe",
                "a\u2066b",
                "a\u200fb",
                "a\u0000b",
                "a\u001fb",
                "a\u001b[31m",
                "a\u0085b\u0007",
                "a\ud800",
                "\udc00a",
                "a\ue000",
                "a\uffff",
                "a\udb40\udc41",
                "e\u0316\u0317\u0318\u0319\u031a"
            })
    void hiddenCharactersAreRefused(String typed) {
        assertThat(ValueKind.TEXT.check(typed, TODAY)).isEqualTo(new Flawed(Flaw.HIDDEN_CHARACTERS));
        assertThat(ValueKind.LONG_TEXT.check(typed, TODAY)).isEqualTo(new Flawed(Flaw.HIDDEN_CHARACTERS));
    }

    @Test
    void leftoversOfCopyingGoUnsaid() {
        assertThat(ValueKind.TEXT.check("\ufeffАс\u00adта\u200bна\u00a0 1", TODAY))
                .isEqualTo(new Fine("Астана 1"));
        assertThat(ValueKind.TEXT.check("И\u0306од", TODAY)).isEqualTo(new Fine("Йод"));
    }

    @Test
    void onlyLongTextsHaveLines() {
        assertThat(ValueKind.TEXT.check("one\r\n two", TODAY)).isEqualTo(new Fine("one two"));
        assertThat(ValueKind.LONG_TEXT.check("one\r\n  two\u2028three", TODAY)).isEqualTo(new Fine("one\n two\nthree"));
    }

    @Test
    void textsHaveTwoKibibytesCountedAsTheyAreKept() {
        assertThat(ValueKind.TEXT.check("ә".repeat(1024), TODAY)).isInstanceOf(Fine.class);
        assertThat(ValueKind.TEXT.check("ә".repeat(1024) + "b", TODAY)).isEqualTo(new Flawed(Flaw.TOO_LONG));
        assertThat(ValueKind.TEXT.check("a".repeat(10_000_000), TODAY)).isEqualTo(new Flawed(Flaw.TOO_LONG));
    }

    @ParameterizedTest
    @EnumSource(ValueKind.class)
    void neverThrowsAndNeverShowsMoreThanItMay(ValueKind kind) {
        hostile().forEach(value -> {
            assertThat(kind.check(value, TODAY)).isNotNull();
            var shown = kind.masked(value);
            var plain = value.strip();
            assertThat(shown).contains("•••").doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}<>=]");
            if (kind != ValueKind.EMAIL) { // of an address the domain stays
                assertThat(shown.replaceAll("[•,\\s\u00a0]", "").length()).isLessThanOrEqualTo(MOST_SHOWN);
            }
            assertThat(plain.length() > 3 && shown.contains(plain))
                    .as(kind + " shows a value")
                    .isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(ValueKind.class)
    void whatIsKeptIsKeptAgainUnchanged(ValueKind kind) {
        hostile().forEach(value -> {
            if (kind.check(value, TODAY) instanceof Fine kept) {
                assertThat(kind.check(kept.value(), TODAY)).isEqualTo(kept);
                assertThat(Normalizer.isNormalized(kept.value(), Normalizer.Form.NFC))
                        .isTrue();
            }
        });
    }

    /** Texts of every script and of none, and right values with something wrong in them; the same ones at each run. */
    private static Stream<String> hostile() {
        var random = new Random(4);
        return IntStream.range(0, 3_000).mapToObj(turn -> {
            var noise = random.ints(random.nextInt(12), 0, turn % 2 == 0 ? 0x250 : 0x11_0000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var value = RIGHT.get(random.nextInt(RIGHT.size()));
            var at = random.nextInt(value.length());
            return turn % 3 == 0 ? noise : value.substring(0, at) + noise + value.substring(at);
        });
    }
}
