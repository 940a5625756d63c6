package kz.qorgan.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.UUID;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.recovery.RecoveryDesk.DeskResult;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.StaffViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-042 by the page: what staff see of a request, and that the proposer finds no way to approve. */
class RecoveriesViewTests extends StaffViewTest {

    @Autowired
    private LostAccess access;

    @Autowired
    private RecoveryDesk desk;

    @Autowired
    private StoredRecoveries stored;

    @Autowired
    private PersonalData data;

    @Autowired
    private Phones phones;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;
    private Lost lost;
    private UUID recovery;

    @Override
    protected Role[] roles() {
        return new Role[] {Role.SUPPORT};
    }

    @BeforeEach
    void ask() {
        person = Lost.known(people, data, transaction);
        lost = new Lost(access, phones);
        lost.asks(person);
        recovery = stored.newestTo(lost.number).orElseThrow().id();
    }

    @Test
    void requestIsShownMaskedWithWhatSpeaksForIt() {
        var colleague = staff.with(Role.SUPPORT);
        staff.as(colleague, () -> desk.check(recovery, Evidence.BRANCH_CHECK, Lost.seen()));
        UI.getCurrent().navigate("staff/recoveries");
        assertThat(text())
                .contains("Lost access", stored.find(recovery).orElseThrow().number())
                .contains("document and face at a branch", colleague.employee().code())
                .contains(lost.number.masked())
                .doesNotContain(person.iin().value(), lost.number.e164(), Lost.DOCUMENT);
    }

    @Test
    void proposalOfAColleagueIsThereToBeApproved() {
        var colleague = staff.with(Role.SUPPORT);
        staff.as(colleague, () -> desk.check(recovery, Evidence.BRANCH_CHECK, Lost.seen()));
        assertThat(staff.as(colleague, () -> desk.submit(recovery))).isEqualTo(DeskResult.DONE);
        UI.getCurrent().navigate("staff/recoveries");
        assertThat(text()).contains("Proposed by " + colleague.employee().code(), "Approve");
    }
}
