package kz.qorgan.staffsignin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.qorgan.employee.Employee;
import kz.qorgan.employee.Employees;
import kz.qorgan.staff.Role;
import kz.qorgan.staffsignin.Authenticator;
import kz.qorgan.staffsignin.Invitations;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** UC-032 and UC-033 by the pages, with the borrowers' cookie beside the staff's. */
@PortalTest
class UC032StaffSignInTests {

    private static final String PASSWORD = "seven quiet herons over Ili";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Staff staff;

    @Autowired
    private Entries entries;

    @Autowired
    private People people;

    @Autowired
    private Employees employees;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private FormBrowser browser;
    private Employee me;
    private String secret = "";

    @BeforeEach
    void somebodyIsInvited() {
        browser = new FormBrowser(context);
        me = staff.with(Role.SUPPORT).employee();
        var token = transaction.<String>execute(running -> invitations.issue(me.id()));
        secret = invitations.open(token).orElseThrow().secret();
        var page = browser.opens("/staff/invitation/" + token);
        assertThat(page.text()).contains(me.login(), secret.substring(0, 4)).doesNotContain("??");
        var weak = browser.sends("/staff/invitation/" + token, "password", "short", "code", code());
        assertThat(weak.status()).isEqualTo(422);
        var done = browser.sends("/staff/invitation/" + token, "password", PASSWORD, "code", code());
        assertThat(done.to()).isEqualTo("/staff/sign-in");
        assertThat(browser.opens("/staff/invitation/" + token).text()).contains("does not work any more");
        clock.advance(Duration.ofSeconds(30));
    }

    @Test
    void comesInAndOutAgain() {
        var page = browser.opens("/staff/sign-in");
        assertThat(page.text()).contains("Password", "Code", "Sign in");
        assertThat(page.madeSession()).isFalse();
        assertThat(signIn(code())).isEqualTo("/staff");
        assertThat(browser.kept("staff")).isPresent();
        assertThat(browser.opens("/staff/sign-in").to()).isEqualTo("/staff");
        assertThat(browser.sends("/staff/sign-out").to()).isEqualTo("/staff/sign-in");
        assertThat(browser.opens("/staff/sign-in").text()).contains("You have signed out.");
    }

    @Test
    void refusedFormKeepsTheNameOnly() {
        browser.opens("/staff/sign-in");
        var refused = browser.sends("/staff/sign-in", "name", me.login(), "password", "wrong", "code", "123456");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(me.login(), "is wrong").doesNotContain("123456");
    }

    @Test
    void formWithoutItsTokenStartsAgain() {
        var other = new FormBrowser(context);
        assertThat(other.sends("/staff/sign-in", "name", me.login()).status()).isEqualTo(403);
        assertThat(other.kept("staff")).isEmpty();
    }

    @Test
    void borrowerWhoWasInThisBrowserIsSignedOut() {
        var borrower = entries.by(people.borrower(), Entries.chrome());
        browser.keeps("sid", borrower.token().value());
        browser.opens("/staff/sign-in");
        signIn(code());
        assertThat(browser.kept("sid")).isEmpty();
        assertThat(entries.isIn(borrower.token())).isFalse();
    }

    @Test
    void strangersAndBorrowersAreKeptAway() {
        assertThat(new FormBrowser(context).opens("/staff").to()).isEqualTo("/staff/sign-in");
        assertThat(new FormBrowser(context).opens("/staff/borrowers").to()).isEqualTo("/staff/sign-in");
        var borrower = entries.by(people.borrower(), Entries.chrome());
        var other = new FormBrowser(context).keeps("sid", borrower.token().value());
        assertThat(other.opens("/staff").to()).isEqualTo("/staff/sign-in");
        var signedIn = new FormBrowser(context)
                .keeps("staff", staff.with(Role.SUPPORT).session().token().value());
        assertThat(signedIn.opens("/").to()).isEqualTo("/staff");
        assertThat(signedIn.opens("/my-data").to()).isEqualTo("/staff");
    }

    @Test
    void saysWhyTheSessionIsOver() {
        browser.opens("/staff/sign-in");
        signIn(code());
        clock.advance(Duration.ofMinutes(11));
        transaction.executeWithoutResult(running ->
                employees.leave(me.id(), staff.with(Role.ADMIN).employee().id()));
        assertThat(browser.opens("/signed-out").to()).isEqualTo("/staff/sign-in");
    }

    private String signIn(String code) {
        return browser.sends("/staff/sign-in", "name", me.login(), "password", PASSWORD, "code", code)
                .to();
    }

    private String code() {
        return Authenticator.code(secret, clock.now());
    }
}
