package kz.qorgan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qorgan.auditproof.AuditProofPolicy;
import kz.qorgan.dossier.DossierPolicy;
import kz.qorgan.employee.StaffPolicy;
import kz.qorgan.export.ExportPolicy;
import kz.qorgan.filecheck.CheckPolicy;
import kz.qorgan.files.FilePolicy;
import kz.qorgan.foureyes.FourEyesPolicy;
import kz.qorgan.guard.GuardPolicy;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.notaclient.ContactPolicy;
import kz.qorgan.notices.NoticePolicy;
import kz.qorgan.otp.OtpPolicy;
import kz.qorgan.outbox.OutboxPolicy;
import kz.qorgan.passkey.PasskeyPolicy;
import kz.qorgan.presence.PresencePolicy;
import kz.qorgan.receipt.ReceiptPolicy;
import kz.qorgan.recovery.RecoveryPolicy;
import kz.qorgan.rightsdialogue.DialoguePolicy;
import kz.qorgan.session.SessionPolicy;
import kz.qorgan.signin.SignInPolicy;
import kz.qorgan.staffsignin.InvitationPolicy;
import kz.qorgan.supportpin.PinPolicy;
import kz.qorgan.verification.StepUpPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The documents say what the code does. */
class DocumentationTests {

    private static final Path DOCS = Path.of("src/docs");
    private static final Pattern LIMIT = Pattern.compile("(?m)^\\| (\\w+) \\| ([A-Z0-9_]+) \\| ([^|]+) \\|");
    private static final Map<String, Class<? extends Record>> POLICIES = Map.ofEntries(
            Map.entry("auditproof", AuditProofPolicy.class),
            Map.entry("dossier", DossierPolicy.class),
            Map.entry("employee", StaffPolicy.class),
            Map.entry("export", ExportPolicy.class),
            Map.entry("filecheck", CheckPolicy.class),
            Map.entry("files", FilePolicy.class),
            Map.entry("foureyes", FourEyesPolicy.class),
            Map.entry("guard", GuardPolicy.class),
            Map.entry("notaclient", ContactPolicy.class),
            Map.entry("notices", NoticePolicy.class),
            Map.entry("otp", OtpPolicy.class),
            Map.entry("outbox", OutboxPolicy.class),
            Map.entry("passkey", PasskeyPolicy.class),
            Map.entry("presence", PresencePolicy.class),
            Map.entry("receipt", ReceiptPolicy.class),
            Map.entry("recovery", RecoveryPolicy.class),
            Map.entry("rightsdialogue", DialoguePolicy.class),
            Map.entry("session", SessionPolicy.class),
            Map.entry("signin", SignInPolicy.class),
            Map.entry("staffsignin", InvitationPolicy.class),
            Map.entry("supportpin", PinPolicy.class),
            Map.entry("verification", StepUpPolicy.class));

    private static final Pattern POLICY =
            Pattern.compile("(?m)^\\| ((?:" + String.join("|", POLICIES.keySet()) + ")\\.[a-z-]+) \\| ([^|]+) \\|");

    @Test
    void limitsAreTheOnesInTheCode() throws IOException {
        Map<String, String> code = Arrays.stream(LimitRow.values())
                .collect(Collectors.toMap(
                        LimitRow::name, row -> row.documentedAs() + " " + String.join(", ", row.written())));
        Map<String, String> text = rows(LIMIT)
                .collect(Collectors.toMap(
                        row -> row.group(2),
                        row -> row.group(1) + " " + row.group(3).strip()));
        assertThat(new TreeMap<>(text)).isEqualTo(new TreeMap<>(code));
    }

    @Test
    void policiesAreTheOnesInTheCode() throws IOException {
        Map<String, String> code = new TreeMap<>();
        POLICIES.forEach((module, policy) -> code.putAll(defaults(module + ".", policy)));
        Map<String, String> text = rows(POLICY)
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(2).strip()));
        assertThat(new TreeMap<>(text)).isEqualTo(code);
    }

    @Test
    void everyUseCaseIsNamedByAPageOrATest() throws IOException {
        var named = new StringBuilder();
        try (var files = Files.walk(Path.of("src"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                named.append(Files.readString(file));
            }
        }
        try (var documents = Files.list(DOCS.resolve("use-cases"))) {
            assertThat(documents.map(path -> path.getFileName().toString().substring(0, 6)))
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(named).containsAnyOf(id, id.replace("-", "")));
        }
    }

    @Test
    void decisionsNameTheirPrice() throws IOException {
        try (var pages = Files.list(DOCS.resolve("decisions"))) {
            assertThat(pages.toList())
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(Files.readString(page))
                            .contains("Context", "Decision", "Alternatives", "Price"));
        }
    }

    private static Stream<MatchResult> rows(Pattern row) throws IOException {
        return row.matcher(Files.readString(DOCS.resolve("limits.md"))).results();
    }

    private static Map<String, String> defaults(String prefix, Class<? extends Record> policy) {
        return Arrays.stream(policy.getDeclaredConstructors()[0].getParameters())
                .collect(Collectors.toMap(
                        parameter -> prefix + kebab(parameter),
                        parameter -> parameter.getAnnotation(DefaultValue.class).value()[0]));
    }

    private static String kebab(Parameter parameter) {
        return parameter.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
