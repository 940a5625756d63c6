package kz.qorgan.receipt;

/**
 * What a receipt is about. The module whose act it is makes the constant and words it: {@code receipt.}, the name, and
 * {@code .title}, {@code .text} (what happened) and {@code .next} (what happens now).
 *
 * @param name a word of the program such as {@code FREEZE}
 * @param letter the first of its numbers, a capital
 */
public record ReceiptKind(String name, char letter) {

    public ReceiptKind {
        if (!name.matches("[A-Z][A-Z_]*") || letter < 'A' || letter > 'Z') {
            throw new IllegalArgumentException("A kind is named by a word of the program and a capital letter");
        }
    }
}
