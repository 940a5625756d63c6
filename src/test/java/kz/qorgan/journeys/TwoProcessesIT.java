package kz.qorgan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.qorgan.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This process and another one on the same database behave as one portal. */
class TwoProcessesIT extends Journey {

    private static PortalProcess other = launch(PortalProcess.freePort());

    @Autowired
    private JdbcClient jdbc;

    @AfterAll
    static void stopOther() {
        other.close();
    }

    @Test
    void browserOnOneProcessEndsBrowserOnTheOther() {
        var person = people.borrower();
        var here = visitor();
        here.signIn(person.number(), phones);
        try (var there = new Visitor(other.address(), new Browser.NewContextOptions())) {
            there.signIn(person.number(), phones);
            here.open("/devices");
            here.see("devices");

            here.button("Sign out all other devices").click();

            there.see("signed-out");
            assertThat(there.complaints()).isEmpty();
            there.open("/devices");
            there.see("sign-in");
        }
        assertThat(here.page().locator("[data-row]")).hasCount(1);
    }

    @Test
    void parallelWrongGuessesOverBothAreEvaluatedFiveTimes() {
        var person = people.borrower();
        var attacker = new Http(address());
        attacker.askForCode(person.number());
        var right = phones.codeFor(person.number(), 1);
        var before = failures();
        var form = attacker.tokenOn("/sign-in/code");
        var answers = inParallel(200, number -> guess(attacker, form, number, "0000000" + number % 2));
        assertThat(answers).noneMatch(answer -> answer.statusCode() == 303);
        assertThat(failures() - before).isEqualTo(5);
        assertThat(guess(attacker, form, 0, right).statusCode()).isEqualTo(422);
    }

    @Test
    void parallelRightCodesOpenOneSession() {
        var person = people.borrower();
        var owner = new Http(address());
        owner.askForCode(person.number());
        var right = phones.codeFor(person.number(), 1);
        var form = owner.tokenOn("/sign-in/code");
        var answers = inParallel(50, number -> guess(owner, form, number, right));
        assertThat(answers).filteredOn(TwoProcessesIT::isSignedIn).hasSize(1);
        assertThat(sessionsOf(person.id().value())).isEqualTo(1);
    }

    @Test
    void killedProcessKeepsPeopleSignedIn() {
        var person = people.borrower();
        try (var there = new Visitor(other.address(), new Browser.NewContextOptions())) {
            there.signIn(person.number(), phones);
            var port = other.address().replaceAll(".*:", "");
            other.kill();
            other = launch(port);
            there.open("/devices");
            assertThat(there.page().locator("[data-row]")).hasCount(1);
        }
    }

    private static PortalProcess launch(String port) {
        return PortalProcess.launch(Map.of(
                        "QORGAN_PROFILE",
                        "demo",
                        "QORGAN_LIMITS",
                        "track",
                        "SERVER_PORT",
                        port,
                        "QORGAN_DATABASE_URL",
                        TestDatabase.url()))
                .ready();
    }

    /** The same browser's cookies and form, sent to one process or the other. */
    private HttpResponse<String> guess(Http browser, String form, int number, String code) {
        var process = number % 2 == 0 ? address() : other.address();
        return browser.at(process).post("/sign-in/code", Map.of("code", code, "_csrf", form));
    }

    private static boolean isSignedIn(HttpResponse<String> answer) {
        return answer.statusCode() == 303
                && answer.headers().allValues("set-cookie").stream().anyMatch(cookie -> cookie.startsWith("sid="));
    }

    private static List<HttpResponse<String>> inParallel(int times, IntTask task) {
        try (var threads = Executors.newFixedThreadPool(50)) {
            List<Callable<HttpResponse<String>>> tasks = IntStream.range(0, times)
                    .mapToObj(number -> (Callable<HttpResponse<String>>) () -> task.run(number))
                    .toList();
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int failures() {
        return jdbc.sql("select count(*) from audit_entry where act in ('authn_login_fail', 'authn_login_fail_max')")
                .query(Integer.class)
                .single();
    }

    private int sessionsOf(UUID borrower) {
        return jdbc.sql("select count(*) from signed_in_session where borrower_id = ?")
                .param(borrower)
                .query(Integer.class)
                .single();
    }

    /** One of many requests at the same time. */
    private interface IntTask {
        HttpResponse<String> run(int number);
    }
}
