package kz.qorgan.intake;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the terminal how an import goes. Names line numbers and reasons, never what stands in a line. */
final class ConsoleReport implements ImportReport {

    private final PrintStream out = System.out;

    @Override
    public void refused(int line, String reason) {
        out.printf(Locale.ROOT, "Line %d is left out: %s.%n", line, reason);
    }

    @Override
    public void progress(ImportCounts counts, double share) {
        out.printf(Locale.ROOT, "Import: %3.0f %%, %,d lines%n", share * 100, counts.lines());
    }

    @Override
    public void finished(ImportCounts counts) {
        out.printf(
                Locale.ROOT,
                "Import finished: %,d lines, %,d new, %,d updated, %,d unchanged, %,d left out.%n",
                counts.lines(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.refused());
    }
}
