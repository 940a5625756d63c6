package kz.qorgan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.qorgan.kernel.MobileNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar as an operator or a newcomer starts it: what it says, what it keeps, what it survives. */
class PackagedPortalIT {

    /** It does not wait for an orphan or a lock; how long a start takes is the bench's to say, on a quiet machine. */
    private static final Duration RESTART = Duration.ofSeconds(60);

    private static final Pattern CODE = Pattern.compile("#(\\d{6,8})");
    private static final MobileNumber NUMBER = new MobileNumber("+77710000001");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "QORGAN_DATABASE_URL, ''",
        "QORGAN_MASTER_KEY_FILE, QORGAN_DATABASE_URL",
        "QORGAN_SMS_PROVIDER, QORGAN_DATABASE_URL QORGAN_MASTER_KEY_FILE",
        "QORGAN_PUBLIC_URL, QORGAN_DATABASE_URL QORGAN_MASTER_KEY_FILE QORGAN_SMS_PROVIDER"
    })
    void namesTheMissingVariableInOneSentence(String missing, String present) {
        Map<String, String> variables = new HashMap<>(Map.of("QORGAN_PROFILE", ""));
        for (var variable : present.split(" ")) {
            if (!variable.isEmpty()) {
                variables.put(variable, "x");
            }
        }
        var portal = PortalProcess.launch(variables);
        assertThat(portal.exitCode()).isEqualTo(1);
        assertThat(portal.log().lines().filter(line -> line.contains("cannot start")))
                .singleElement()
                .asString()
                .contains(missing + " is not set");
        assertThat(portal.log()).doesNotContain("\tat ");
    }

    @Test
    void killedPortalIsBackWithEverybodySignedIn() throws IOException {
        var settings = settings();
        Http person;
        try (var portal = PortalProcess.launch(settings).ready()) {
            person = signIn(portal.address());
            assertNothingPersonalIn(portal.log());
            assertThat(person.get("/devices").statusCode()).isEqualTo(200);
            refusesSecondOnTheSameFolder();
            portal.kill();
        }
        var begun = System.nanoTime();
        try (var again = PortalProcess.launch(settings).ready()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(RESTART);
            assertThat(person.get("/devices").statusCode()).isEqualTo(200);
            assertThat(Files.readString(folder.resolve("database.url"))).startsWith("jdbc:postgresql://");
            assertNothingPersonalIn(again.log());
        }
        assertThat(folder.resolve("database.url")).doesNotExist();
    }

    @Test
    void importReportsEachBadLineAndKeepsTheGoodOnes() throws IOException {
        var file = Files.write(
                folder.resolve("people.jsonl"),
                List.of(
                        line("900315399991", "+77011112233"),
                        "{ not json",
                        line("900315399992", "+77011112234"),
                        line("950721400408", "+79161234567")));
        Map<String, String> settings = settings();
        var first = PortalProcess.launch(settings, "--import", file.toString(), "--exit-after-import");
        assertThat(first.exitCode()).isEqualTo(2);
        assertThat(first.log())
                .contains("Line 2 is left out", "Line 3 is left out", "Line 4 is left out")
                .contains("Import finished: 4 lines, 1 new, 0 updated, 0 unchanged, 3 left out.")
                .doesNotContain("900315399992", "79161234567");
        var second = PortalProcess.launch(settings, "--import", file.toString(), "--exit-after-import");
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.log()).contains("4 lines, 0 new, 0 updated, 1 unchanged, 3 left out.");
    }

    private void refusesSecondOnTheSameFolder() {
        var second = PortalProcess.launch(Map.of("QORGAN_PROFILE", "demo", "QORGAN_DATA_DIR", folder.toString()));
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.log()).contains("Another portal is using the folder", "QORGAN_DATA_DIR");
        assertThat(second.log()).doesNotContain("\tat ");
    }

    private Map<String, String> settings() {
        return Map.of(
                "QORGAN_PROFILE", "demo",
                "QORGAN_DATA_DIR", folder.toString(),
                "SERVER_PORT", PortalProcess.freePort());
    }

    private static Http signIn(String address) {
        var person = new Http(address);
        assertThat(person.askForCode(NUMBER).statusCode()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> CODE.matcher(person.get("/demo/sms.json").body()).find());
        var code = CODE.matcher(person.get("/demo/sms.json").body());
        assertThat(code.find()).isTrue();
        assertThat(person.enter(code.group(1)).statusCode()).isEqualTo(303);
        return person;
    }

    private static void assertNothingPersonalIn(String log) {
        assertThat(log).doesNotContain("7710000001", "900315");
        assertThat(log).doesNotContainPattern("[^0-9]\\d{12}[^0-9]");
        assertThat(log).doesNotContainPattern("\\+7\\d{10}");
    }

    private static String line(String iin, String number) {
        return """
                {"iin":"%s","mobileNumber":"%s","name":{"family":"Сынақов","given":"Асан","patronymic":null},\
                "birthDate":"1990-03-15","language":"kk","obligations":[],"data":{"email":"a@example.kz"}}""".formatted(iin, number);
    }
}
