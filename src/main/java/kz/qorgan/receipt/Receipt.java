package kz.qorgan.receipt;

import java.time.Instant;
import java.util.List;

/**
 * What was given in writing.
 *
 * @param kind its name
 * @param facts what else it states, in this order
 */
public record Receipt(ReceiptNumber number, String kind, Instant issuedAt, List<Fact> facts) {

    public Receipt {
        facts = List.copyOf(facts);
    }

    /**
     * One line of a receipt.
     *
     * @param name says what it is: its words stand under {@code receipt.fact.} and the name
     */
    public record Fact(String name, String value) {

        public Fact {
            if (!name.matches("[a-zA-Z]+") || value.codePoints().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A fact is named by a word of the program and holds one line");
            }
        }

        @Override
        public String toString() {
            return name + "=***";
        }
    }
}
