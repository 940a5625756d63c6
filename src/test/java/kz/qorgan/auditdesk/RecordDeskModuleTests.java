package kz.qorgan.auditdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.StaffViewTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The auditor searches the record by one word or id, and that is recorded too. */
class RecordDeskModuleTests extends StaffViewTest {

    @Autowired
    private RecordDesk desk;

    @Override
    protected Role[] roles() {
        return new Role[] {Role.AUDITOR};
    }

    @Test
    void entriesAreFoundByPersonActAndId() {
        var person = people.borrower();
        assertThat(desk.search(person.id().toString(), Long.MAX_VALUE))
                .isNotEmpty()
                .allMatch(entry ->
                        entry.borrower().orElseThrow().equals(person.id().toString()));
        assertThat(desk.search("session_created", Long.MAX_VALUE))
                .hasSizeLessThanOrEqualTo(RecordDesk.MOST)
                .allMatch(entry -> entry.act().equals("session_created"));
        var mine = desk.search(me().employee().login(), Long.MAX_VALUE);
        assertThat(mine).extracting(entry -> entry.act()).contains("record_read", "session_created");
        assertThat(desk.search("' or 1=1 --", Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void readingIsRecorded() {
        desk.search("", Long.MAX_VALUE);
        assertThat(Tables.superuser()
                        .sql("select count(*) from audit_entry where act = 'record_read' and employee_id = ?")
                        .param(me().employee().id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void pageShowsEntriesAndTheProof() {
        UI.getCurrent().navigate("staff/audit");
        assertThat(text()).contains("Is the record whole?", "record_read");
    }
}
