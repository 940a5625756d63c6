package kz.qorgan.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was given in writing.
 *
 * @param kind its name
 * @param text exactly what was agreed to, asked for or answered; empty in receipts from before there were signatures
 * @param facts what else it states, in this order
 * @param proof what nobody can rewrite; nothing in receipts from before there were signatures
 */
public record Receipt(
        ReceiptNumber number, String kind, Instant issuedAt, String text, List<Fact> facts, Optional<Proof> proof) {

    public Receipt {
        facts = List.copyOf(facts);
    }

    @Override
    public String toString() {
        return number.toString();
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
