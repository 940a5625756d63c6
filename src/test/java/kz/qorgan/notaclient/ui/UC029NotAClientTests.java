package kz.qorgan.notaclient.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.qorgan.catalogue.Source;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.restriction.Restrictions;
import kz.qorgan.rightsdesk.Decision;
import kz.qorgan.rightsdesk.RequestDecisions;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** UC-029: somebody who was named proves the number, sees as what it is held and nothing more, and asks. */
@PortalTest
class UC029NotAClientTests {

    private static final Pattern MASKED = Pattern.compile("\\+7[^<]*\\d\\d|data-[a-z]+=\"\\d+\"|[A-Za-z0-9_-]{43,}");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private PersonalData data;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private RequestDecisions decisions;

    @Autowired
    private Phones phones;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private Person borrower;
    private MobileNumber named;

    @BeforeEach
    void somebodyIsNamed(@Autowired People people) {
        borrower = people.borrower();
        named = People.strangersNumber();
        transaction.executeWithoutResult(running -> data.keep(
                borrower.id(),
                Map.of("contact-person.1.phone", named.e164(), "contact-person.1.name", "Бекова Салтанат"),
                Source.INTAKE));
    }

    @Test
    void holderSeesAsWhatTheNumberIsHeldAndNothingAboutTheBorrower() {
        var page = held(new FormBrowser(context));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.madeSession()).isFalse();
        assertThat(page.text())
                .contains("First contact person, phone", "Take my number out")
                .doesNotContain(
                        "Бекова",
                        "Сынақова",
                        borrower.number().e164(),
                        borrower.id().toString());
    }

    @Test
    void everyNumberGetsTheSamePagesAndOnlyAHeldOneTheText() {
        var unknown = People.strangersNumber();
        var known = ask(new FormBrowser(context), named);
        var other = ask(new FormBrowser(context), unknown);
        assertThat(other.status()).isEqualTo(known.status());
        assertThat(MASKED.matcher(other.body()).replaceAll(""))
                .hasSameSizeAs(MASKED.matcher(known.body()).replaceAll(""));
        assertThat(phones.codeFor(named, 1)).isNotEmpty();
        assertThat(phones.textsFor(unknown)).isEmpty();
    }

    @Test
    void removalTakesEverythingAboutThePersonOut() {
        var browser = new FormBrowser(context);
        var link = linkFor(browser);
        browser.opens(link);
        browser.sends(link, "wish", "REMOVE", "field", "contact-person.1.phone");
        assertThat(browser.opens(link).text()).contains("Q-", "Waiting for an answer");
        decisions.decide(request("CONTACT_REMOVAL"), Decision.approve(""), UUID.randomUUID());
        assertThat(data.value(borrower.id(), "contact-person.1.phone")).isEmpty();
        assertThat(data.value(borrower.id(), "contact-person.1.name")).isEmpty();
        assertThat(browser.opens(link).text()).contains("do not hold your number", "Carried out");
    }

    @Test
    void objectionStopsTheUseOfTheNumber() {
        var browser = new FormBrowser(context);
        var link = linkFor(browser);
        browser.opens(link);
        browser.sends(link, "wish", "OBJECT", "field", "contact-person.1.phone");
        browser.sends(link, "wish", "OBJECT", "field", "contact-person.1.phone");
        decisions.decide(request("CONTACT_OBJECTION"), Decision.approve(""), UUID.randomUUID());
        assertThat(restrictions.isBlocked(borrower.id(), "contact-person.1.phone"))
                .isTrue();
        assertThat(restrictions.isBlocked(borrower.id(), "email")).isFalse();
    }

    @Test
    void foreignFieldOldLinkAndForgedLinkOpenNothing() {
        var browser = new FormBrowser(context);
        var link = linkFor(browser);
        browser.opens(link);
        browser.sends(link, "wish", "REMOVE", "field", "email");
        assertThat(browser.opens(link).text()).doesNotContain("Q-");
        assertThat(browser.opens(link + "x").to()).isEqualTo("/not-a-client");
        assertThat(browser.opens("/not-a-client/held/none").to()).isEqualTo("/not-a-client");
        clock.advance(Duration.ofMinutes(16));
        assertThat(browser.opens(link).to()).isEqualTo("/not-a-client");
    }

    @Test
    void formWithoutItsTokenStartsAfresh() {
        var answer = new FormBrowser(context).sends("/not-a-client", "mobileNumber", named.e164());
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void numberIsStoredUnreadableAndTheBorrowersHistorySaysNothingOfTheVisit() {
        linkFor(new FormBrowser(context));
        assertThat(Tables.dump("contact_number")).doesNotContain(named.e164().substring(1));
        assertThat(Tables.actsConcerning(borrower.id())).doesNotContain("authn_token_created");
    }

    @Test
    void numbersFromBeforeTheIndexAreFound() {
        Tables.superuser()
                .sql("delete from contact_number where borrower_id = ?")
                .param(borrower.id().value())
                .update();
        assertThat(data.indexContacts(1_000)).isPositive();
        assertThat(held(new FormBrowser(context)).text()).contains("First contact person, phone");
    }

    private FormBrowser.Answer held(FormBrowser browser) {
        return browser.opens(linkFor(browser));
    }

    private String linkFor(FormBrowser browser) {
        ask(browser, named);
        var proved = browser.sends("/not-a-client/code", "code", phones.codeFor(named, 1));
        assertThat(proved.status()).isEqualTo(303);
        return proved.to();
    }

    private static FormBrowser.Answer ask(FormBrowser browser, MobileNumber number) {
        browser.opens("/not-a-client");
        var asked = browser.sends("/not-a-client", "mobileNumber", number.e164());
        assertThat(asked.status()).isEqualTo(303);
        return browser.opens(asked.to());
    }

    private UUID request(String kind) {
        return Tables.superuser()
                .sql("""
                        select request.id from rights_request request join contact_number contact on contact.holder = request.asked_by
                        where contact.borrower_id = ? and request.kind = ?
                        """)
                .params(borrower.id().value(), kind)
                .query(UUID.class)
                .single();
    }
}
