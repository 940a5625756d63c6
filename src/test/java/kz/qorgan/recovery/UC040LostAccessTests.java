package kz.qorgan.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.FormBrowser;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** UC-040, the pages for somebody without a phone and without a session. */
@PortalTest
class UC040LostAccessTests {

    private static final Pattern NUMBER = Pattern.compile("L-[A-Z0-9]{4}-[A-Z0-9]{4}");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Phones phones;

    @Autowired
    private LostAccess access;

    @Autowired
    private RecoveryDesk desk;

    @Autowired
    private Staff staff;

    private Person known;
    private Person unknown;

    @BeforeEach
    void people(@Autowired People people, @Autowired PersonalData data, @Autowired TransactionTemplate transaction) {
        known = Lost.known(people, data, transaction);
        var record = People.record();
        unknown = new Person(known.id(), record.number(), record.iin());
    }

    @Test
    void customerAndStrangerGetTheSameAnswer() {
        var pages = List.of(known, unknown).stream().map(this::asked).toList();
        assertThat(masked(pages.get(0))).isEqualTo(masked(pages.get(1)));
        var seen = staff.as(staff.with(Role.SUPPORT), () -> desk.open());
        assertThat(seen).anyMatch(shown -> pages.get(0).contains(shown.number()));
        assertThat(seen).noneMatch(shown -> pages.get(1).contains(shown.number()));
    }

    @Test
    void impossiblePersonIsSaidSoAndWhatWasTypedStays() {
        var browser = new FormBrowser(context);
        var form = proved(browser);
        var answer = browser.sends(form, "iin", "900315400000", "birthDate", "1990-03-16", "document", "<b>1</b>");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("There can be no such person", "1990-03-16")
                .doesNotContain("<b>1");
    }

    @Test
    void forgedOrForeignLinkStartsAtTheBeginning() {
        var browser = new FormBrowser(context);
        assertThat(browser.opens("/lost-access/case/none").to()).isEqualTo("/lost-access");
        assertThat(browser.opens("/lost-access/code").to()).isEqualTo("/lost-access");
    }

    @Test
    void pagesLeadHere() {
        var browser = new FormBrowser(context);
        for (var page : List.of("/sign-in", "/freeze", "/unfreeze")) {
            assertThat(browser.opens(page).body()).contains("href=\"/lost-access\"");
        }
    }

    private String asked(Person person) {
        var browser = new FormBrowser(context);
        var form = proved(browser);
        var answer = browser.sends(
                form,
                "iin",
                person.iin().value(),
                "birthDate",
                person.iin().birthDate().toString(),
                "document",
                Lost.DOCUMENT);
        assertThat(answer.status()).isEqualTo(303);
        return browser.opens(answer.to()).body();
    }

    private String proved(FormBrowser browser) {
        var number = new Lost(access, phones).number;
        browser.opens("/lost-access");
        browser.sends("/lost-access", "mobileNumber", number.e164());
        browser.opens("/lost-access/code");
        var form = browser.sends("/lost-access/code", "code", phones.codeFor(number, 1))
                .to();
        browser.opens(form);
        return form;
    }

    private static String masked(String page) {
        return NUMBER.matcher(page)
                .replaceAll("L")
                .replaceAll("case/[^\"]+", "case")
                .replaceAll("value=\"[^\"]+\"", "")
                .replaceAll("[•\\d]+ ?\\d*", "n");
    }
}
