package kz.qorgan.restriction;

import java.util.regex.Pattern;

/** What a restriction covers: everything, a category of the catalogue, or one field. */
public record Scope(String name) {

    // before the constant that is checked by it
    private static final Pattern NAME = Pattern.compile("\\*|[a-z0-9][a-z0-9.-]{0,99}");

    public static final Scope EVERYTHING = new Scope("*");

    public Scope {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A scope is a name of the catalogue");
        }
    }

    public boolean isEverything() {
        return equals(EVERYTHING);
    }

    @Override
    public String toString() {
        return name;
    }
}
