package kz.qorgan.signing;

import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --replace-signing-key}: makes another key for signing, prints it and ends. */
@Component
class NewKeyConsoleReport implements ApplicationRunner {

    private final PrintStream out = System.out;
    private final Signatures signatures;
    private final ConfigurableApplicationContext context;

    NewKeyConsoleReport(Signatures signatures, ConfigurableApplicationContext context) {
        this.signatures = signatures;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments given) {
        if (given.containsOption("replace-signing-key")) {
            var next = signatures.replaceKey();
            out.printf("The portal signs with key %s from now on:%n%s", next.id(), next.pem());
            System.exit(SpringApplication.exit(context));
        }
    }
}
