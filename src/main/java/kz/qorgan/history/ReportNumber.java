package kz.qorgan.history;

import java.util.regex.Pattern;

/** Names a report on the phone, such as {@code R-7K3M-92}; no two characters can be taken for each other. */
public record ReportNumber(String value) {

    static final String ALPHABET = "ACDEFHJKLMNPRTUVWXY34679";

    private static final Pattern FORM = Pattern.compile("R-[%1$s]{4}-[%1$s]{2}".formatted(ALPHABET));

    public ReportNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the number of a report");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
