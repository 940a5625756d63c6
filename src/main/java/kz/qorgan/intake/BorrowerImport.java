package kz.qorgan.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import kz.qorgan.intake.Lines.Line;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.vault.SealBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * UC-006: takes borrowers over from a file. A hundred lines share a transaction; when one of them fails to be stored, each is
 * tried alone, so that a bad line stops nothing else and no borrower is ever stored by half.
 */
@Service
class BorrowerImport {

    private static final Logger LOG = LoggerFactory.getLogger(BorrowerImport.class);
    private static final int LINES_IN_A_TRANSACTION = 100;
    private static final int LINES_BETWEEN_REPORTS = 1_000;

    private final LineImport lines;
    private final TransactionTemplate transaction;

    BorrowerImport(LineImport lines, TransactionTemplate transaction) {
        this.lines = lines;
        this.transaction = transaction;
    }

    /** Reads to the end of the file. The same file again changes nothing. */
    @ModuleAction
    public ImportCounts run(InputStream file, long size, ImportReport report) throws IOException {
        var counts = ImportCounts.NONE;
        try (var source = new Lines(file)) {
            for (var chunk = chunk(source); !chunk.isEmpty(); chunk = chunk(source)) {
                var before = counts.lines();
                counts = counts.plus(store(chunk, report));
                if (counts.lines() / LINES_BETWEEN_REPORTS > before / LINES_BETWEEN_REPORTS) {
                    report.progress(counts, Math.min(1, (double) source.bytesRead() / Math.max(1, size)));
                }
            }
        }
        report.finished(counts);
        return counts;
    }

    private static List<Line> chunk(Lines source) throws IOException {
        List<Line> chunk = new ArrayList<>();
        while (chunk.size() < LINES_IN_A_TRANSACTION) {
            var line = source.next();
            if (line.isEmpty()) {
                break;
            }
            if (!line.get().isBlank()) {
                chunk.add(line.get());
            }
        }
        return chunk;
    }

    private ImportCounts store(List<Line> chunk, ImportReport report) {
        List<Outcome> outcomes;
        try {
            outcomes = inOneTransaction(chunk);
        } catch (DataAccessException | TransactionException | SealBroken together) {
            LOG.info("{} lines could not be stored together, each is tried alone", chunk.size());
            outcomes = chunk.stream().flatMap(line -> alone(line).stream()).toList();
        }
        outcomes.forEach(outcome -> outcome.reportTo(report));
        return outcomes.stream().map(Outcome::counts).reduce(ImportCounts.NONE, ImportCounts::plus);
    }

    private List<Outcome> alone(Line line) {
        try {
            return inOneTransaction(List.of(line));
        } catch (DataAccessException | TransactionException | SealBroken e) {
            LOG.warn(
                    "Line {} could not be stored: {}",
                    line.number(),
                    NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName());
            return List.of(Outcome.refused(line.number(), "it could not be stored; try the file again"));
        }
    }

    private List<Outcome> inOneTransaction(List<Line> chunk) {
        var outcomes =
                transaction.execute(status -> chunk.stream().map(lines::take).toList());
        return outcomes == null ? List.of() : outcomes;
    }
}
