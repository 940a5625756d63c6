package kz.qorgan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kz.qorgan.database.StartRefused;

/** A small catalogue as a lender might write it, and with mistakes. */
record OwnFile(String text) {

    static OwnFile right() throws IOException {
        return new OwnFile(Files.readString(Path.of("src/test/resources/catalogue/small.yaml")));
    }

    /** The same file with another text at the first place where this one stands. */
    OwnFile with(String place, String other) {
        assertThat(text).contains(place);
        return new OwnFile(text.replaceFirst(Pattern.quote(place), other));
    }

    /** The line on which the text stands first, counted as editors count. */
    int lineOf(String place) {
        return 1
                + (int) text.substring(0, text.indexOf(place))
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    Catalogue read() throws IOException {
        return new CatalogueFile()
                .catalogue(in(Files.createTempFile("own", ".yaml")).toString());
    }

    String refusal() throws IOException {
        return refusalOf(in(Files.createTempFile("own", ".yaml")));
    }

    static String refusalOf(Path file) {
        var refused = catchThrowableOfType(StartRefused.class, () -> new CatalogueFile().catalogue(file.toString()));
        assertThat(refused).as("the start was not refused").isNotNull();
        return refused.getMessage();
    }

    private Path in(Path file) throws IOException {
        file.toFile().deleteOnExit();
        return Files.writeString(file, text);
    }
}
