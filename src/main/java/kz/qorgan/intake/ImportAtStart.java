package kz.qorgan.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.qorgan.database.StartRefused;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * {@code --import people.jsonl}: takes the file over before the portal opens its door. With {@code --exit-after-import}
 * the portal ends then; the exit code is 2 if a line was left out.
 */
@Component
class ImportAtStart implements SmartLifecycle, ApplicationRunner {

    private static final int AFTER_THE_DATABASE_BEFORE_THE_DOOR = 0;
    private static final int LINES_WERE_LEFT_OUT = 2;

    private final BorrowerImport borrowers;
    private final ApplicationArguments arguments;
    private final ConfigurableApplicationContext context;
    private int exitCode;
    private boolean running;

    ImportAtStart(BorrowerImport borrowers, ApplicationArguments arguments, ConfigurableApplicationContext context) {
        this.borrowers = borrowers;
        this.arguments = arguments;
        this.context = context;
    }

    @Override
    public void start() {
        running = true;
        var files = arguments.getOptionValues("import");
        (files == null ? List.<String>of() : files).forEach(file -> take(Path.of(file)));
    }

    @Override
    public void run(ApplicationArguments given) {
        if (given.containsOption("exit-after-import")) {
            System.exit(SpringApplication.exit(context, () -> exitCode));
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
        return AFTER_THE_DATABASE_BEFORE_THE_DOOR;
    }

    private void take(Path file) {
        try (var input = new BufferedInputStream(Files.newInputStream(file))) {
            var counts = borrowers.run(input, Files.size(file), new ConsoleReport());
            exitCode = counts.refused() > 0 ? LINES_WERE_LEFT_OUT : exitCode;
        } catch (IOException e) {
            throw new StartRefused("The file %s to import cannot be read.".formatted(file));
        }
    }
}
