package kz.qorgan.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import kz.qorgan.dossier.Openings;
import kz.qorgan.dossier.Reason;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.Requests;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.StaffViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-034, UC-037 and UC-038 by the pages of the privacy officer. */
class OfficerPagesTests extends StaffViewTest {

    @Autowired
    private Openings openings;

    @Autowired
    private Requests requests;

    @Autowired
    private TransactionTemplate transaction;

    @Override
    protected Role[] roles() {
        return new Role[] {Role.PRIVACY_OFFICER};
    }

    @Test
    void reasonsInOwnWordsWait() {
        var words = "Checked on " + me().employee().code() + " for the sake of a test";
        var support = staff.with(Role.SUPPORT);
        var key = people.borrower().iin().value();
        staff.as(support, () -> openings.open(key, new Reason.OwnWords(words)));
        UI.getCurrent().navigate("staff/reviews");
        assertThat(text()).contains(words, support.employee().code());
    }

    @Test
    void requestIsDecidedWithARule() {
        var person = people.borrower();
        var request = transaction.execute(running -> requests.submit(person.id(), RequestKind.OBJECTION, ""));
        UI.getCurrent().navigate("staff/requests");
        assertThat(text()).contains("Requests");
        UI.getCurrent().navigate("staff/requests/" + request.id());
        assertThat(text()).contains(request.number().toString(), "Decision");
        press("Ask for more");
        assertThat(text()).contains("Say what is missing.");
        press("Refuse: decided by a person");
        assertThat(text()).contains("Refused");
    }

    @Test
    void peopleAreListedWithoutTheFormForNewOnes() {
        UI.getCurrent().navigate("staff/people");
        assertThat(text()).contains(me().employee().code()).doesNotContain("New account");
    }

    @Test
    void nonsenseInAnAddressLeadsBack() {
        UI.getCurrent().navigate("staff/requests/nonsense");
        assertThat(text()).contains("Requests");
    }
}
