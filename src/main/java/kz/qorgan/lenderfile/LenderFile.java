package kz.qorgan.lenderfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import kz.qorgan.database.StartRefused;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * One YAML file that the lender may write. Its nodes are read with their lines and never bound to classes, so that a
 * mistake is told where it stands and nothing in the file can make an object.
 */
public final class LenderFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String name;
    private final byte[] bytes;

    private LenderFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** The file at a path that a setting names. */
    public static LenderFile at(String path, String variable) {
        var name = "The file %s named by %s".formatted(path, variable);
        try {
            return new LenderFile(name, Files.readAllBytes(Path.of(path)));
        } catch (IOException | InvalidPathException e) {
            throw new StartRefused(name + " cannot be read; see that it exists and that the portal may read it.");
        }
    }

    /** The file that comes with the portal. */
    public static LenderFile builtIn(String resource) {
        try (InputStream file = new ClassPathResource(resource).getInputStream()) {
            return new LenderFile("The file %s of the portal".formatted(resource), file.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("The portal was built without " + resource, e);
        }
    }

    /** What the reader makes of the file; if it meets a mistake, all of them are told and the start ends. */
    public <T> T read(Function<Entry, T> reader) {
        var faults = new Faults();
        var text = text(faults);
        faults.refuse(name);
        var root = compose(text, faults);
        faults.refuse(name);
        var result = reader.apply(root);
        faults.refuse(name);
        return result;
    }

    /** Tells editions apart: the SHA-256 of what stands in the file. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Entry compose(String text, Faults faults) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0); // a list that contains itself would be read for ever
        try {
            var root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root != null) {
                return new Entry("the file", 1, root, faults);
            }
            faults.add(1, "there is nothing in it");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            faults.add(mark == null ? 1 : mark.getLine() + 1, "this is not YAML: " + e.getProblem());
        } catch (ReaderException e) {
            faults.add(lineAt(text, e.getPosition()), "there is a character that cannot be seen");
        } catch (YAMLException e) {
            faults.add(1, "this is not YAML: " + e.getMessage());
        }
        return new Entry("the file", 1, null, faults);
    }

    private String text(Faults faults) {
        var input = ByteBuffer.wrap(bytes);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            var readable = new String(bytes, 0, input.position(), StandardCharsets.UTF_8);
            faults.add(lineAt(readable, readable.length()), "this is not UTF-8; save the file in that encoding");
            return "";
        }
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.codePoints()
                        .limit(position)
                        .filter(character -> character == '\n')
                        .count();
    }
}
