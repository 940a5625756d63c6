package kz.qorgan.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The invented borrowers of a demonstration. They come in like any others, and again without effect. */
@Component
@Profile("demo")
class DemoPeople implements SmartLifecycle, ImportReport {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);

    private final BorrowerImport borrowers;
    private boolean running;

    DemoPeople(BorrowerImport borrowers) {
        this.borrowers = borrowers;
    }

    @Override
    public void start() {
        running = true;
        var people = new ClassPathResource("demo/people.jsonl");
        try (var input = new BufferedInputStream(people.getInputStream())) {
            borrowers.run(input, people.contentLength(), this);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo people are part of the program", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void refused(int line, String reason) {
        LOG.warn("Demo line {} is left out: {}", line, reason);
    }

    @Override
    public void progress(ImportCounts counts, double share) {
        LOG.debug("Demo people: {}", counts);
    }

    @Override
    public void finished(ImportCounts counts) {
        LOG.info("{} demo people are there, {} of them new", counts.lines(), counts.created());
    }
}
