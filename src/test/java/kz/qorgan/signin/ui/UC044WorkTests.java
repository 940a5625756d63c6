package kz.qorgan.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.FormBrowser.Answer;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** UC-044: who asks for much works for it or waits a little, and then gets what everybody gets. */
@PortalTest
class UC044WorkTests {

    private static final Pattern PUZZLE = Pattern.compile("name=\"puzzle\" value=\"([^\"]+)\"");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MovableClock clock;

    private final List<MobileNumber> numbers =
            Stream.generate(People::strangersNumber).limit(3).toList();
    private FormBrowser browser;

    @BeforeEach
    void askForMuch() {
        clock.advance(Duration.ofMinutes(15));
        browser = new FormBrowser(context);
        browser.opens("/sign-in");
    }

    @ParameterizedTest
    @CsvSource({
        "en, this device is working on a small task",
        "ru, устройство решает небольшую задачу",
        "kk, құрылғы шағын тапсырма орындап"
    })
    void fourthTextWithinTenMinutesIsWorkedFor(String language, String words) {
        browser.reading(language);
        askThrice();
        var refused = ask("");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        words, "data-bits=\"18\"", "work.js", numbers.getFirst().e164());
        var puzzle = puzzleOf(refused);
        assertThat(ask(puzzle, "0").status()).isEqualTo(422);
        assertThat(ask(puzzle, solve(puzzle)).status()).isEqualTo(303);
    }

    @Test
    void whoHasNoScriptWaits() {
        askThrice();
        var puzzle = puzzleOf(ask(""));
        clock.advance(Duration.ofSeconds(21));
        assertThat(ask(puzzle).status()).isEqualTo(303);
    }

    @Test
    void freezingAsksForWorkToo() {
        askThrice();
        browser.opens("/freeze");
        var refused =
                browser.sends("/freeze", "mobileNumber", numbers.getFirst().e164());
        assertThat(refused.text()).contains("this device is working on a small task");
        var puzzle = puzzleOf(refused);
        assertThat(browser.sends(
                                "/freeze",
                                "mobileNumber",
                                numbers.getFirst().e164(),
                                "puzzle",
                                puzzle,
                                "answer",
                                solve(puzzle))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void pageOfAQuietTimeCarriesNoPuzzle() {
        assertThat(browser.opens("/sign-in").body()).doesNotContain("puzzle", "work.js");
    }

    private void askThrice() {
        for (var number : numbers) {
            assertThat(browser.sends("/sign-in", "mobileNumber", number.e164()).status())
                    .isEqualTo(303);
        }
    }

    private Answer ask(String puzzle) {
        return ask(puzzle, "");
    }

    private Answer ask(String puzzle, String answer) {
        return browser.sends("/sign-in", "mobileNumber", numbers.getFirst().e164(), "puzzle", puzzle, "answer", answer);
    }

    private static String puzzleOf(Answer answer) {
        var found = PUZZLE.matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String solve(String puzzle) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (int answer = 0; ; answer++) {
                var hash = sha.digest((puzzle + ":" + answer).getBytes(StandardCharsets.UTF_8));
                if (hash[0] == 0 && hash[1] == 0 && (hash[2] & 0xff) < 64) {
                    return String.valueOf(answer);
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
