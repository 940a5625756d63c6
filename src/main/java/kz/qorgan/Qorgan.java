package kz.qorgan;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import java.util.List;
import kz.qorgan.auditproof.VerifyConsoleReport;
import kz.qorgan.database.DatabaseInitializer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** Starts the portal. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@Modulithic(
        systemName = "Qorgan",
        sharedModules = {"kernel", "staff"})
@Push
public class Qorgan implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    /** @param args {@code --import people.jsonl} takes borrowers over before the portal opens; {@code audit verify} opens none */
    static void main(String[] args) {
        if (List.of(args).equals(List.of("audit", "verify"))) {
            System.exit(new VerifyConsoleReport(System.getenv()).run());
        }
        new SpringApplicationBuilder(Qorgan.class)
                .initializers(new DatabaseInitializer())
                .run(understood(args));
    }

    /** Boot reads {@code --import=file} only, and people write {@code --import file}. A mere import or a rotation of keys opens no door. */
    private static String[] understood(String[] args) {
        var joined = String.join("\n", args).replaceAll("(^|\n)--import\n", "$1--import=");
        var door = joined.contains("--exit-after-import") || joined.contains("--rotate-")
                ? "\n--server.port=0\n--server.address=127.0.0.1\n--management.server.port=-1"
                : "";
        return (joined + door).strip().split("\n");
    }
}
