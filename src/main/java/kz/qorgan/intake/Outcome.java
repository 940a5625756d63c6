package kz.qorgan.intake;

import java.util.Optional;

/** What became of one line. */
record Outcome(int line, ImportCounts counts, Optional<String> refusal) {

    static Outcome created(int line) {
        return new Outcome(line, new ImportCounts(1, 0, 0, 0), Optional.empty());
    }

    static Outcome updated(int line) {
        return new Outcome(line, new ImportCounts(0, 1, 0, 0), Optional.empty());
    }

    static Outcome unchanged(int line) {
        return new Outcome(line, new ImportCounts(0, 0, 1, 0), Optional.empty());
    }

    static Outcome refused(int line, String reason) {
        return new Outcome(line, new ImportCounts(0, 0, 0, 1), Optional.of(reason));
    }

    void reportTo(ImportReport report) {
        refusal.ifPresent(reason -> report.refused(line, reason));
    }
}
