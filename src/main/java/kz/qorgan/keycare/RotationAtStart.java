package kz.qorgan.keycare;

import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --rotate-master-key} and {@code --rotate-borrower-keys}: replaces the keys and ends. The exit code is 0 when
 * nothing is left, and 2 when a key is left or another process is at it.
 */
@Component
class RotationAtStart implements ApplicationRunner {

    private static final int SOMETHING_IS_LEFT = 2;

    private final KeyRotation keys;
    private final ConfigurableApplicationContext context;

    RotationAtStart(KeyRotation keys, ConfigurableApplicationContext context) {
        this.keys = keys;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments given) {
        var asked = Stream.of(Rotation.values())
                .filter(rotation -> given.containsOption(rotation.option()))
                .toList();
        if (!asked.isEmpty()) {
            var report = new RotationConsoleReport();
            var left = asked.stream()
                    .mapToLong(rotation -> keys.run(rotation, report).orElse(1L))
                    .sum();
            System.exit(SpringApplication.exit(context, () -> left > 0 ? SOMETHING_IS_LEFT : 0));
        }
    }
}
