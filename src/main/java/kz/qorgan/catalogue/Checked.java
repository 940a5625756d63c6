package kz.qorgan.catalogue;

/** What a look at a typed value said. Prints no value. */
public sealed interface Checked {

    /** The value in the one form in which it is kept. */
    record Fine(String value) implements Checked {
        @Override
        public String toString() {
            return "Fine[***]";
        }
    }

    /** It cannot be kept, and the person can change that. */
    record Flawed(Flaw flaw) implements Checked {}

    /** What is wrong; the sentence says what to do and does not repeat the value. */
    enum Flaw {
        EMPTY,
        TOO_LONG,
        HIDDEN_CHARACTERS,
        NOT_AN_IIN,
        NOT_AN_IBAN,
        NOT_A_CARD,
        NOT_AN_EMAIL,
        NOT_A_MOBILE_NUMBER,
        NOT_A_PHONE,
        NOT_A_DATE,
        DATE_AHEAD,
        NOT_AN_AMOUNT,
        NOT_A_NUMBER,
        NOT_AN_ID_CARD,
        NOT_A_PASSPORT,
        NOT_A_DOCUMENT,
        NOT_A_CHOICE,
        FILE_NEEDED;

        /** The key of the sentence. */
        public String key() {
            return "catalogue.flaw." + name();
        }
    }
}
