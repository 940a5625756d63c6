package kz.qorgan.files;

/** How its owner calls a file: shown to people, and never a path. Without characters that hide what a name is. */
record FileName(String text) {

    private static final int LONGEST = 120;
    private static final String UNNAMED = "-";

    /** What remains of a name that came from outside. */
    static FileName of(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var plain = last.codePoints()
                .filter(FileName::isShown)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return new FileName(plain.isEmpty() ? UNNAMED : plain);
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
