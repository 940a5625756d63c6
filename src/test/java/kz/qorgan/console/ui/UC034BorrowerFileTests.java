package kz.qorgan.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import kz.qorgan.staff.Role;
import kz.qorgan.supportpin.SupportPins;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.StaffViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-034, UC-036 and UC-037 by the pages: find, say why, read masked, act on the account. */
class UC034BorrowerFileTests extends StaffViewTest {

    @Autowired
    private SupportPins pins;

    @Override
    protected Role[] roles() {
        return new Role[] {Role.SUPPORT};
    }

    @Test
    void firstPageShowsTheQueueAndItsChart() {
        UI.getCurrent().navigate("staff");
        assertThat(text()).contains("My queue", "The last 30 days", "Waiting for a second person");
    }

    @Test
    void wildcardIsExplainedAndStays() {
        UI.getCurrent().navigate("staff/borrowers");
        fill("key", "9003%");
        press("Find a borrower");
        assertThat(text()).contains("This is not one whole key");
    }

    @Test
    void fileOpensByPinAndIsMasked() {
        var person = people.borrower();
        var pin = entries.as(entries.by(person, Entries.chrome()), pins::make).digits();
        UI.getCurrent().navigate("staff/borrowers");
        fill("key", person.number().e164());
        press("Find a borrower");
        assertThat(text()).contains("А••• С•••").doesNotContain("Сынақова");
        fill("reason-PIN", pin);
        press("Open by PIN");
        assertThat(getCurrentView()).isInstanceOf(FileView.class);
        assertThat(text())
                .contains("Call with a PIN", "What has happened", "Support opened your file.")
                .doesNotContain(person.iin().value(), "Сынақова");
        press("End 1 session");
        assertThat(text()).contains("1 session was ended.");
        press("Freeze the account");
        assertThat(text()).contains("The account is frozen");
        press("Propose to open it again");
        assertThat(text()).contains("Proposed. Somebody else must agree");
    }

    @Test
    void shortReasonIsRefusedBesideItsField() {
        var person = people.borrower();
        UI.getCurrent().navigate("staff/borrowers");
        fill("key", person.iin().value());
        press("Find a borrower");
        fill("reason-WORDS", "curious");
        press("Open for this reason");
        assertThat(text()).contains("Write at least 20 characters");
        fill("reason-WORDS", "The person called about a text that did not arrive");
        press("Open for this reason");
        var show = $(Button.class).withText("Show").all();
        assertThat(show).isNotEmpty();
        test(show.getFirst()).click();
        assertThat(text()).contains("Shown for 60 seconds and recorded.");
    }

    @Test
    void foreignAddressOpensNothing() {
        UI.getCurrent().navigate("staff/borrowers/00000000-0000-0000-0000-000000000001");
        assertThat(text()).contains("This file is not open to you");
    }
}
