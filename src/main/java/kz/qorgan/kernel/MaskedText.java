package kz.qorgan.kernel;

/** A text of which only so much is left as its owner needs to recognise it. The rest is not kept. */
public final class MaskedText {

    private static final String DOT = "•";

    private final String shown;

    private MaskedText(String shown) {
        this.shown = shown;
    }

    /** Leaves the last {@code kept} characters, and fewer of a text so short that they would give it away. */
    public static MaskedText lastCharacters(String text, int kept) {
        var left = Math.min(kept, text.length() / 2);
        return new MaskedText(DOT.repeat(text.length() - left) + text.substring(text.length() - left));
    }

    @Override
    public String toString() {
        return shown;
    }
}
