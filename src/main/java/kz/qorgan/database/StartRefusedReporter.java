package kz.qorgan.database;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Prints the one sentence of a {@link StartRefused} instead of a stack trace. Found by Boot in spring.factories. */
final class StartRefusedReporter implements SpringBootExceptionReporter {

    // Boot makes reporters through a constructor that takes the context, which is not there yet when settings are wrong
    StartRefusedReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    @SuppressWarnings("SystemOut") // the log may not be configured yet, and a person waits at the terminal
    public boolean reportException(Throwable failure) {
        var refused = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(StartRefused.class::isInstance)
                .findFirst();
        refused.ifPresent(cause -> System.err.println("Qorgan cannot start: " + cause.getMessage()));
        return refused.isPresent();
    }
}
