package kz.qorgan.catalogue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import kz.qorgan.catalogue.Checked.Fine;
import kz.qorgan.catalogue.Checked.Flaw;
import kz.qorgan.catalogue.Checked.Flawed;

/**
 * What may stand in a text: everything that is seen, emoji, markup and formulas among it, because a text is never run and
 * always escaped. Refused is what is not seen: control characters, characters that turn the direction of writing, piles of
 * marks over one letter.
 */
final class PlainText {

    private static final int MOST_BYTES = 2048;

    /** Left over by copying from other programs; they mean nothing and go unsaid. */
    private static final Pattern LEFTOVERS = Pattern.compile("[\u00ad\u200b\u200c\u2060\ufeff]");

    // a zero width joiner holds emoji together; every other invisible character misleads
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\n\u200d]]|\\p{M}{5}");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t\\n]+");
    private static final Pattern SPACES_IN_A_LINE = Pattern.compile("[\\p{Z}\\t]+");

    private PlainText() {}

    /** A text in one line; breaks that came along become spaces. */
    static Checked line(String typed) {
        return plain(typed, SPACES);
    }

    /** A text that may have several lines. */
    static Checked lines(String typed) {
        return plain(typed, SPACES_IN_A_LINE);
    }

    private static Checked plain(String typed, Pattern spaces) {
        if (typed.length() > MOST_BYTES * 4) {
            return new Flawed(Flaw.TOO_LONG);
        }
        var whole = LEFTOVERS.matcher(typed).replaceAll("").replaceAll("\\R", "\n");
        var text = spaces.matcher(Normalizer.normalize(whole, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (text.isEmpty()) {
            return new Flawed(Flaw.EMPTY);
        }
        if (UNSEEN.matcher(text).find()) {
            return new Flawed(Flaw.HIDDEN_CHARACTERS);
        }
        return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES ? new Flawed(Flaw.TOO_LONG) : new Fine(text);
    }
}
