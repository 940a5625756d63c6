package kz.qorgan.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.outbox.Fate;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.FormBrowser.Answer;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** UC-043: who waits for a code sees what became of the message, and nobody sees whether the number is a customer's. */
@PortalTest
class UC043MessageFateTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MovableClock clock;

    private Person person;
    private FormBrowser browser;

    @BeforeEach
    void arrive(@Autowired People people) {
        clock.advance(Duration.ofMinutes(2));
        person = people.borrower();
        browser = new FormBrowser(context);
    }

    @ParameterizedTest
    @CsvSource({
        "en, DELIVERED, has been delivered to the phone",
        "en, UNREACHABLE, the phone is off or out of reach",
        "en, UNUSABLE, the number cannot receive texts",
        "en, STOPPED, to accept no texts from us",
        "en, LOST, Messages are held up",
        "ru, UNREACHABLE, телефон выключен или вне зоны действия сети",
        "kk, UNREACHABLE, телефон өшірулі немесе желіден тыс жерде"
    })
    void pageSaysItInPlainWords(String language, Fate fate, String words) {
        browser.reading(language);
        ask(person.number());
        became(fate);
        assertThat(browser.opens("/sign-in/code/delivery").body()).contains(words);
        clock.advance(Duration.ofSeconds(10));
        assertThat(browser.opens("/sign-in/code").text()).contains(words);
    }

    @Test
    void nothingIsSaidWhileNothingIsKnown() {
        ask(person.number());
        forget();
        assertThat(delivery()).isEqualTo("204 ");
    }

    @Test
    void unknownNumberIsToldWhatBecomesOfOthers() {
        ask(person.number());
        became(Fate.DELIVERED);
        onlyThisFateIsKnown();
        var told = delivery();
        var stranger = new FormBrowser(context);
        var number = People.strangersNumber();
        ask(stranger, number);
        awaitEnd();
        clock.advance(Duration.ofMinutes(1));
        var answer = stranger.opens("/sign-in/code/delivery");
        assertThat(answer.status() + " " + answer.body()).isEqualTo(told);
    }

    @Test
    void whoWaitsForNothingIsToldNothing() {
        assertThat(delivery()).isEqualTo("204 ");
        assertThat(browser.opens("/freeze/code/delivery").status()).isEqualTo(204);
        assertThat(browser.opens("/unfreeze/code/delivery").status()).isEqualTo(204);
    }

    @Test
    void otherBrowserIsToldNothing() {
        ask(person.number());
        became(Fate.UNUSABLE);
        var thief = new FormBrowser(context);
        thief.opens("/sign-in");
        browser.kept("code").ifPresent(cookie -> thief.keeps("code", cookie));
        assertThat(thief.opens("/sign-in/code/delivery").status()).isEqualTo(204);
    }

    private String delivery() {
        Answer answer = browser.opens("/sign-in/code/delivery");
        return answer.status() + " " + answer.body();
    }

    private void ask(MobileNumber number) {
        ask(browser, number);
        awaitEnd();
    }

    private static void ask(FormBrowser who, MobileNumber number) {
        who.opens("/sign-in");
        assertThat(who.sends("/sign-in", "mobileNumber", number.e164()).status())
                .isEqualTo(303);
    }

    private static void awaitEnd() {
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> Tables.superuser()
                        .sql("select not exists (select from outbox_message where state = 'WAITING')")
                        .query(Boolean.class)
                        .single());
    }

    private void became(Fate fate) {
        set("delivery = '%s', delivery_at = portal_now()".formatted(fate));
    }

    private void forget() {
        set("delivery = null, delivery_at = null");
    }

    private void set(String columns) {
        Tables.superuser()
                .sql(
                        "update outbox_message set " + columns
                                + " where id = (select message_id from challenge where borrower_id = ? order by sent_at desc limit 1)")
                .param(person.id().value())
                .update();
    }

    private void onlyThisFateIsKnown() {
        Tables.superuser().sql("""
                        update outbox_message set delivery = null, delivery_at = null
                        where not decoy and delivery is not null
                          and id <> (select message_id from challenge where borrower_id = ? order by sent_at desc limit 1)
                        """).param(person.id().value()).update();
    }
}
