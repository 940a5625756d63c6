package kz.qorgan.notices.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.Factor;
import kz.qorgan.notices.NotMe;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.signin.SignedInByCode;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.verification.Enrolments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** UC-014: the link in the message asks first, works once, and only takes away. */
@PortalTest
class UC014NotMeTests {

    @Autowired
    private Entries entries;

    @Autowired
    private Phones phones;

    @Autowired
    private Borrowers borrowers;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private NotMe notMe;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    private FormBrowser browser;
    private Person person;
    private Opened session;

    @BeforeEach
    void makePerson(@Autowired WebApplicationContext context, @Autowired People people) {
        person = people.borrower();
        session = entries.by(person, Entries.chrome());
        browser = new FormBrowser(context);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Бұл сіз емессіз бе?, Есептік жазба бұғатталды",
        "ru, Это были не вы?, Учётная запись заморожена",
        "en, Was it not you?, The account is frozen"
    })
    void asksFirstAndThenFreezes(String language, String question, String done) {
        var link = linkAfterSignIn();
        assertThat(browser.reading(language).opens(link).text()).contains(question);
        assertThat(borrowers.mayBeUsed(person.id())).isTrue();
        var answer = browser.sends(link);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.opens(answer.to()).text()).contains(done);
        assertThat(borrowers.isIn(person.id(), AccountStatus.FROZEN)).isTrue();
        assertThat(entries.isIn(session.token())).isFalse();
    }

    @Test
    void worksOnce() {
        var link = linkAfterSignIn();
        browser.opens(link);
        assertThat(browser.sends(link).status()).isEqualTo(303);
        var again = browser.opens(link);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.text()).contains("This link no longer works", "href=\"/freeze\"");
        assertThat(browser.sends(link).status()).isEqualTo(404);
    }

    @Test
    void manyPressesAtOnceAreOne() {
        var token = linkAfterSignIn().substring("/not-me/".length());
        var receipts = AtOnce.times(30, () -> notMe.confirm(token));
        assertThat(receipts).filteredOn(receipt -> receipt.isPresent()).hasSize(1);
    }

    @Test
    void worksForThreeDays() {
        var link = linkAfterSignIn();
        clock.advance(Duration.ofHours(71));
        assertThat(browser.opens(link).status()).isEqualTo(200);
        clock.advance(Duration.ofHours(2));
        assertThat(browser.opens(link).status()).isEqualTo(404);
        assertThat(notMe.confirm(link.substring("/not-me/".length()))).isEmpty();
        assertThat(borrowers.mayBeUsed(person.id())).isTrue();
    }

    @Test
    void newFactorIsUndoneAndTheAccountStaysOpen() {
        SecurityContextHolder.setContext(new SecurityContextImpl(entries.rights(session)));
        transaction.executeWithoutResult(running -> enrolments.add(Factor.Kind.WEBAUTHN));
        SecurityContextHolder.clearContext();
        var link = link(1);
        assertThat(browser.opens(link).text()).contains("stops and deletes the new sign-in method");
        var done = browser.opens(browser.sends(link).to());
        assertThat(done.text()).contains("Stopped", "V-");
        assertThat(enrolments.of(person.id())).isEmpty();
        assertThat(borrowers.mayBeUsed(person.id())).isTrue();
        assertThat(entries.isIn(session.token())).isFalse();
    }

    @Test
    void factorThatCountsMeanwhileFreezesInstead() {
        SecurityContextHolder.setContext(new SecurityContextImpl(entries.rights(session)));
        transaction.executeWithoutResult(running -> enrolments.add(Factor.Kind.WEBAUTHN));
        SecurityContextHolder.clearContext();
        var link = link(1);
        var factor = enrolments.of(person.id()).getFirst();
        transaction.executeWithoutResult(running -> enrolments.confirm(factor.id(), person.id()));
        browser.opens(link);
        browser.sends(link);
        assertThat(borrowers.isIn(person.id(), AccountStatus.FROZEN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/not-me/x",
                "/not-me/abcdefghij0123456789",
                "/not-me/<script>alert(1)</script>x",
                "/not-me/' or 1=1"
            })
    void noOtherLinkDoesAnything(String link) {
        var answer = browser.opens(link);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<script>alert");
        assertThat(answer.madeSession()).isFalse();
    }

    @Test
    void formWithoutItsTokenIsNotTaken() {
        var link = linkAfterSignIn();
        assertThat(browser.sends(link).status()).isEqualTo(403);
        assertThat(borrowers.mayBeUsed(person.id())).isTrue();
    }

    private String linkAfterSignIn() {
        transaction.executeWithoutResult(
                running -> events.publishEvent(new SignedInByCode(person.id(), session.id(), false)));
        clock.advance(Duration.ofSeconds(61));
        return link(1);
    }

    /** The link in the newest text, once there are so many. */
    private String link(int texts) {
        await().until(() -> phones.textsFor(person.number()).size() >= texts);
        return phones.textsFor(person.number()).getFirst().text().replaceAll("(?s).*https?://[^/]+", "");
    }
}
