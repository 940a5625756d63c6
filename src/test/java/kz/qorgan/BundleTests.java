package kz.qorgan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed page bundle holds every component that a view uses, so that no build has to make another. */
class BundleTests {

    private static final String BUNDLE = "src/main/bundles/prod.bundle";

    @Test
    void committedBundleHoldsEveryComponentOfTheViews() throws IOException {
        assertThat(bundled())
                .as("The committed bundle is stale: run ./qorgan bundle and commit src/main/bundles")
                .containsAll(needed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [ERROR] Failed to execute goal com.vaadin:vaadin-maven-plugin:25.2.2:build-frontend (default) on project qorgan: null: InvocationTargetException: Failed to install Node: Node.js download failed. | true
            [ERROR] Failed to execute goal com.vaadin:vaadin-maven-plugin:25.2.2:prepare-frontend (default) on project qorgan: Out of memory | false
            [ERROR]   at nodejs (/tmp/playwright-java/package/lib/coreBundle.js:25300:15) bundle build is needed | false
            [ERROR] Failed to execute goal org.apache.maven.plugins:maven-failsafe-plugin:3.5.6:verify (default) on project qorgan: node.js npm | false
            """)
    void scriptBlamesTheBundleOnlyWhereVaadinDoes(String line, boolean blamed, @TempDir Path place)
            throws IOException, InterruptedException {
        var log = Files.writeString(place.resolve("build.log"), line + "\n");
        var said = new ProcessBuilder(
                        "sh",
                        "-c",
                        "say() { echo \"$*\"; }; eval \"$(sed -n '/^explain_bundle/,/^}/p' qorgan)\"; explain_bundle \"$0\"",
                        log.toString())
                .redirectErrorStream(true)
                .start();
        var text = new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.waitFor()).isZero();
        assertThat(text.contains("stale")).isEqualTo(blamed);
    }

    private static Set<String> needed() {
        Set<Class<?>> components = new HashSet<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("kz.qorgan").stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(type -> type.getPackageName().startsWith("com.vaadin.flow.component"))
                        .map(JavaClass::reflect)
                        .forEach(type -> follow(type, components));
        return components.stream()
                .flatMap(type -> Arrays.stream(type.getAnnotationsByType(JsModule.class)))
                .map(JsModule::value)
                .map(file -> file.replaceFirst("^\\./", "Frontend/generated/jar-resources/"))
                .collect(Collectors.toSet());
    }

    /** What a component extends, and what it says it uses, comes with it. */
    private static void follow(Class<?> type, Set<Class<?>> found) {
        if (found.add(type)) {
            Stream.concat(
                            Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces())),
                            Arrays.stream(type.getAnnotationsByType(Uses.class)).map(Uses::value))
                    .forEach(more -> follow(more, found));
        }
    }

    private static List<String> bundled() throws IOException {
        try (var bundle = new ZipFile(BUNDLE);
                var stats = bundle.getInputStream(bundle.getEntry("config/stats.json"))) {
            var text = new String(stats.readAllBytes(), StandardCharsets.UTF_8);
            return JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("bundleImports").asList().stream()
                    .map(JsonElement::getAsString)
                    .toList();
        }
    }
}
