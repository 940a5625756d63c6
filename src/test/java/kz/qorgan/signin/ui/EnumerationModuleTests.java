package kz.qorgan.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.FormBrowser.Answer;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** ENUM-4: a known and an unknown number cannot be told apart by bytes, headers, statements or time. */
@PortalTest
class EnumerationModuleTests {

    private static final int WARM_UP = 20;
    private static final int MEASURED = 150;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void letLimitsRecover() {
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void everyAnswerOnTheWayIsTheSame() {
        var known = journey(people.borrower().number());
        var unknown = journey(People.strangersNumber());
        assertThat(known.answers()).isEqualTo(unknown.answers());
        assertThat(known.statements()).isEqualTo(unknown.statements());
        assertThat(known.statements()).isNotEmpty();
    }

    @Test
    void refusalsOfLimitsAreTheSame() {
        assertThat(refused(people.borrower().number())).isEqualTo(refused(People.strangersNumber()));
    }

    @Test
    void timesAreTheSame() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int round = 0; round < WARM_UP + MEASURED; round++) {
            known.add(time(people.borrower().number()));
            unknown.add(time(People.strangersNumber()));
            clock.advance(Duration.ofSeconds(10));
        }
        var some = known.subList(WARM_UP, known.size());
        var others = unknown.subList(WARM_UP, unknown.size());
        // Mann and Whitney's U as a chance: one half where the two cannot be told apart, and 150 pairs stray by 0.033
        assertThat(chanceThatFirstIsLonger(some, others)).isBetween(0.38, 0.62);
        assertThat(Math.abs(median(some) - median(others)))
                .isLessThan(Duration.ofMillis(5).toNanos());
    }

    private long time(MobileNumber number) {
        var browser = new FormBrowser(context);
        browser.opens("/sign-in");
        var begin = System.nanoTime();
        assertThat(browser.sends("/sign-in", "mobileNumber", number.e164()).status())
                .isEqualTo(303);
        return System.nanoTime() - begin;
    }

    private static double chanceThatFirstIsLonger(List<Long> first, List<Long> second) {
        var longer = first.stream()
                .mapToLong(one -> second.stream().filter(other -> one > other).count())
                .sum();
        return (double) longer / ((long) first.size() * second.size());
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** Asks, looks, asks again too early, and guesses until it is over. */
    private Journey journey(MobileNumber number) {
        var browser = new FormBrowser(context);
        List<Supplier<Answer>> steps = new ArrayList<>(List.of(
                () -> browser.opens("/sign-in"),
                () -> browser.sends("/sign-in", "mobileNumber", number.e164()),
                () -> browser.opens("/sign-in/code"),
                () -> browser.sends("/sign-in/resend")));
        for (int guess = 0; guess < 6; guess++) {
            steps.add(() -> browser.sends("/sign-in/code", "code", "00000000"));
        }
        List<String> answers = new ArrayList<>();
        var statements = Statements.of(() -> steps.forEach(step -> answers.add(plain(step.get(), number))));
        return new Journey(answers, statements);
    }

    private List<String> refused(MobileNumber number) {
        List<String> answers = new ArrayList<>();
        for (int browsers = 0; browsers < 4; browsers++) {
            var browser = new FormBrowser(context);
            browser.opens("/sign-in");
            answers.add(plain(browser.sends("/sign-in", "mobileNumber", number.e164()), number));
        }
        assertThat(answers.getLast()).startsWith("422");
        return answers;
    }

    /** Without what differs from request to request for everybody: number, token, reference, seconds. */
    private static String plain(Answer answer, MobileNumber number) {
        var body = answer.body()
                .replace(number.masked(), "NUMBER")
                .replace(number.e164(), "NUMBER")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "TOKEN")
                .replaceAll("<strong>[A-Z0-9]{2}</strong>", "REFERENCE")
                .replaceAll("\\d+ (minutes?|seconds?)", "TIME")
                .replaceAll("seconds=\"\\d+\"", "TIME")
                .replaceAll("\\d{1,2}:\\d{2}(:\\d{2})?", "TIME");
        return answer.status() + " " + answer.to() + " " + answer.headers() + " " + body;
    }

    /** What a browser saw, and what the database was asked meanwhile. */
    private record Journey(List<String> answers, List<String> statements) {}
}
