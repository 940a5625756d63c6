package kz.qorgan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the docker folder promises, as far as it can be read without an engine. */
class DeploymentTests {

    private static final Path DOCKER = Path.of("docker");

    @Test
    void composeStartsTwoNodesBehindAProxyAndKeepsTheDatabaseApart() throws IOException {
        var services = services();
        assertThat(services).containsKeys("node1", "node2", "database", "proxy");
        assertThat(networks(services, "proxy")).doesNotContainAnyElementsOf(networks(services, "database"));
        assertThat(services.get("database")).doesNotContainKey("ports");
    }

    @Test
    void nodesAreGivenEverythingThatIsRequired() throws IOException {
        for (var node : List.of("node1", "node2")) {
            var environment = String.valueOf(services().get(node).get("environment"));
            assertThat(environment)
                    .contains(
                            "QORGAN_DATABASE_URL",
                            "QORGAN_PUBLIC_URL",
                            "QORGAN_MASTER_KEY_FILE",
                            "QORGAN_SMS_PROVIDER",
                            "QORGAN_TRUSTED_PROXIES");
            assertThat(services().get(node)).containsEntry("read_only", true);
            assertThat(String.valueOf(services().get(node).get("cap_drop"))).contains("ALL");
        }
    }

    @Test
    void imageRunsTheJarWithoutRightsOrSecrets() throws IOException {
        var dockerfile = Files.readString(DOCKER.resolve("Dockerfile"));
        assertThat(dockerfile).contains("USER ", "qorgan.jar", "AOTCache", "HEALTHCHECK");
        assertThat(dockerfile).doesNotContainPattern("(?i)(token|password|key)\\s*=\\s*\\S*[A-Za-z0-9]{16}");
    }

    @Test
    void proxyKeepsPeopleOnTheirNode() throws IOException {
        var proxy = Files.readString(DOCKER.resolve("proxy/Caddyfile"));
        assertThat(proxy).contains("__Host-ui", "X-Forwarded-For");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(DOCKER.resolve("compose.yaml")));
        return (Map<String, Map<String, Object>>) compose.get("services");
    }

    private static List<String> networks(Map<String, Map<String, Object>> services, String service) {
        return services.get(service).get("networks") instanceof Map<?, ?> named
                ? named.keySet().stream().map(String::valueOf).toList()
                : ((List<?>) services.get(service).get("networks"))
                        .stream().map(String::valueOf).toList();
    }
}
