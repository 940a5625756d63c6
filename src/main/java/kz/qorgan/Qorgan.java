package kz.qorgan;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import kz.qorgan.database.DatabaseInitializer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** Starts the portal. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Qorgan", sharedModules = "kernel")
@Push
public class Qorgan implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    /** @param args {@code --import people.jsonl} takes borrowers over before the portal opens */
    static void main(String[] args) {
        new SpringApplicationBuilder(Qorgan.class)
                .initializers(new DatabaseInitializer())
                .run(joinImportWithItsFile(args));
    }

    /** Boot reads {@code --import=file} only; people write {@code --import file}. */
    private static String[] joinImportWithItsFile(String[] args) {
        return String.join("\n", args)
                .replaceAll("(^|\n)--import\n", "$1--import=")
                .split("\n");
    }
}
