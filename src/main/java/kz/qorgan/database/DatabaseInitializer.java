package kz.qorgan.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Decides which database the portal uses before anything asks for it: the one that {@code QORGAN_DATABASE_URL} names, or
 * in the demo profile an embedded one. Also refuses a start whose settings are incomplete.
 */
public final class DatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        RequiredSettings.check(environment);
        if (StringUtils.hasText(environment.getProperty("qorgan.database.url"))) {
            return;
        }
        var url = EmbeddedDatabase.open(Path.of(environment.getRequiredProperty("qorgan.data-dir")));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("embeddedDatabase", Map.of("qorgan.database.url", url)));
    }
}
