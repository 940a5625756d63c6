package kz.qorgan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import kz.qorgan.staffsignin.DemoStaff;
import kz.qorgan.staffsignin.DemoStaff.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The staff's pages in a browser: by the keyboard alone, without barriers, and apart from the borrowers'. */
class StaffIT extends Journey {

    private static final String REASON = "The person called about a text that did not arrive";

    @Autowired
    private DemoStaff demo;

    @ParameterizedTest
    @CsvSource({"kk, 360", "ru, 1280", "en, 360", "en, 1280"})
    void hasNoBarrier(String language, int width) {
        var visitor = visitor(width);
        visitor.open("/staff/sign-in?lang=" + language);
        check(visitor, "staff-sign-in");
        signIn(visitor, "privacy1");
        check(visitor, "staff");
        for (var page : new String[] {"borrowers", "requests", "reviews", "people", "texts"}) {
            visitor.open("/staff/" + page);
            check(visitor, "staff-" + page);
        }
        visitor.open("/demo/staff");
        check(visitor, "demo-staff");
    }

    @Test
    void fileIsOpenedByTheKeyboardAlone() {
        var person = people.borrower();
        var visitor = visitor();
        visitor.open("/staff/sign-in?lang=en");
        signIn(visitor, "support1");
        visitor.open("/staff/borrowers");
        var page = visitor.page();
        page.waitForFunction("() => document.activeElement.id === 'key'");
        type(visitor, "#key", person.iin().value());
        page.waitForSelector("#reason-WORDS");
        check(visitor, "staff-borrowers");
        type(visitor, "#reason-WORDS", REASON);
        check(visitor, "staff-borrower");
        assertThat(page.locator("main").innerText()).doesNotContain(person.iin().value());
        tabTo(visitor, "Show");
        page.keyboard().press("Enter");
        page.waitForSelector("q-revealed");
        check(visitor, "staff-borrower");
    }

    @Test
    void onePageOfABorrowerAndOneOfStaffNeverMeet() {
        var person = people.borrower();
        var visitor = visitor();
        visitor.signIn(person.number(), phones);
        var borrowersCookies = visitor.page().context().cookies();
        visitor.open("/staff/sign-in?lang=en");
        signIn(visitor, "support2");
        assertThat(visitor.page().context().cookies()).noneMatch(cookie -> cookie.name.equals("sid"));
        visitor.page()
                .context()
                .addCookies(borrowersCookies.stream()
                        .filter(cookie -> cookie.name.equals("sid"))
                        .toList());
        visitor.open("/");
        visitor.see("staff");
        await().atMost(Duration.ofSeconds(5)).until(() -> visitor.page().url().endsWith("/staff"));
        visitor.see("staff");
    }

    @Test
    void staffsPagesDoNotSpeakForABorrower() {
        var borrower = visitor();
        borrower.signIn(people.borrower().number(), phones);
        var borrowersCookies = borrower.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("sid"))
                .toList();
        var visitor = visitor();
        visitor.open("/staff/sign-in?lang=en");
        signIn(visitor, "auditor1");
        visitor.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("staff"));
        visitor.page().context().addCookies(borrowersCookies);
        var answer = (String) visitor.page()
                .evaluate("async () => (await fetch('/?v-r=uidl&v-uiId=0', {method: 'POST', body: '{}'})).text()");
        assertThat(answer).contains("sessionExpired");
    }

    private void signIn(Visitor visitor, String name) {
        clock.advance(Duration.ofSeconds(90));
        var who = demo.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .map(Person::code)
                .orElseThrow();
        var page = visitor.page();
        page.locator("#name").fill(name);
        page.locator("#password").fill("demo-" + name);
        page.locator("#code").fill(who);
        page.keyboard().press("Enter");
        visitor.see("staff");
    }

    private static void type(Visitor visitor, String field, String words) {
        visitor.page().locator(field).focus();
        visitor.page().keyboard().type(words);
        visitor.page().keyboard().press("Enter");
    }

    private static void tabTo(Visitor visitor, String label) {
        for (int i = 0; i < 60 && !visitor.focused().equals(label); i++) {
            visitor.page().keyboard().press("Tab");
        }
        assertThat(visitor.focused()).isEqualTo(label);
    }

    private static void check(Visitor visitor, String view) {
        visitor.see(view);
        var page = visitor.page();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("sideways on " + view)
                .isLessThanOrEqualTo(0);
        assertThat(page.locator("body").innerText())
                .as("untranslated on " + view)
                .doesNotContain("!{", "??");
        assertThat(visitor.barriers()).as(view).isEmpty();
        assertThat(visitor.complaints()).as(view).isEmpty();
    }
}
