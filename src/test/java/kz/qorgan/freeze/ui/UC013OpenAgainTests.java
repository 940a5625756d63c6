package kz.qorgan.freeze.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.factors.Passwords;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** UC-013, the way back: code and password on one page, and what was typed wrongly is said once. */
@PortalTest
class UC013OpenAgainTests {

    private static final String PASSWORD = "seven horses by the lake";

    @Autowired
    private Borrowers borrowers;

    @Autowired
    private Phones phones;

    private FormBrowser browser;
    private Person person;

    @BeforeEach
    void makeFrozenPerson(
            @Autowired WebApplicationContext context,
            @Autowired People people,
            @Autowired MovableClock clock,
            @Autowired Passwords passwords,
            @Autowired TransactionTemplate transaction) {
        clock.advance(Duration.ofMinutes(2));
        person = people.borrower();
        transaction.executeWithoutResult(running -> {
            passwords.setConfirmed(person.id(), PASSWORD, new SessionId(UUID.randomUUID()));
            borrowers.change(person.id(), AccountStatus.FROZEN);
        });
        browser = new FormBrowser(context);
    }

    @Test
    void codeAndPasswordOpenTheAccount() {
        ask();
        var refused = browser.sends("/unfreeze/code", "code", code(), "password", "not this");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "The code, or what you gave with it, does not match. 4 tries are left.",
                        "value=\"" + code() + "\"")
                .doesNotContain("not this");
        var accepted = browser.sends("/unfreeze/code", "code", code(), "password", PASSWORD);
        assertThat(accepted.status()).isEqualTo(303);
        assertThat(browser.opens(accepted.to()).text()).contains("The account is open again");
        assertThat(borrowers.mayBeUsed(person.id())).isTrue();
        assertThat(browser.kept("sid")).isEmpty();
    }

    @Test
    void formWithoutItsTokenIsNotTaken() {
        assertThat(browser.sends("/unfreeze", "mobileNumber", person.number().e164())
                        .status())
                .isEqualTo(403);
    }

    private void ask() {
        browser.opens("/unfreeze");
        assertThat(browser.sends("/unfreeze", "mobileNumber", person.number().e164())
                        .to())
                .isEqualTo("/unfreeze/code");
        assertThat(browser.opens("/unfreeze/code").text())
                .contains("type=\"password\"", "Open my account", "After that you can sign in again.");
    }

    private String code() {
        return phones.codeFor(person.number(), 1);
    }
}
