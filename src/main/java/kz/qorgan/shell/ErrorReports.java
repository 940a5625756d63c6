package kz.qorgan.shell;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qorgan.vault.RandomValues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives every failure of ours a number that a person can quote and support can find in the log. */
@Component
public class ErrorReports {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReports.class);
    private static final String ALPHABET = "ACDEFHJKLMNPRTUVWXY34679";
    private static final int LENGTH = 8;
    private static final int FRAMES = 12;

    private final RandomValues random;

    ErrorReports(RandomValues random) {
        this.random = random;
    }

    /** Logs what kind of failure it was and where; its message stays out, for it could repeat what somebody typed. */
    public String report(Throwable failure) {
        var number = random.text(ALPHABET, LENGTH);
        var causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(ErrorReports::place)
                .collect(Collectors.joining(" caused by "));
        LOG.error("Error {}: {}", number, causes);
        return number;
    }

    private static String place(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < ", cause.getClass().getName() + " at ", ""));
    }
}
