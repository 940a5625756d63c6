package kz.qorgan.dossier;

/** Why a file is to be opened. */
public sealed interface Reason {

    /** @param number of an open request of this borrower */
    record Case(String number) implements Reason {}

    /** @param pin that the borrower on the phone has said */
    record Call(String pin) implements Reason {

        @Override
        public String toString() {
            return "Call[pin=******]";
        }
    }

    /** @param text which the borrower will read and the privacy officer reviews */
    record OwnWords(String text) implements Reason {}

    /** The kind of a reason, as it is stored and told. */
    enum Kind {
        CASE,
        CALL,
        OWN_WORDS
    }
}
