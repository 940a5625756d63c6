package kz.qorgan.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import java.util.concurrent.Callable;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.recovery.RecoveryDesk.Checklist;
import kz.qorgan.recovery.RecoveryDesk.DeskResult;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Staff;
import kz.qorgan.testing.Staff.Colleague;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-042: what staff may do with a request, what it takes, and what they never see. */
@PortalTest
class RecoveryDeskModuleTests {

    @Autowired
    private LostAccess access;

    @Autowired
    private RecoveryDesk desk;

    @Autowired
    private StoredRecoveries stored;

    @Autowired
    private Phones phones;

    @Autowired
    private Staff staff;

    @Autowired
    private Entries entries;

    private Person person;
    private Lost lost;
    private Colleague first;
    private UUID recovery;

    @BeforeEach
    void ask(@Autowired People people, @Autowired PersonalData data, @Autowired TransactionTemplate transaction) {
        person = Lost.known(people, data, transaction);
        lost = new Lost(access, phones);
        first = staff.with(Role.SUPPORT);
        lost.asks(person);
        recovery = stored.newestTo(lost.number).orElseThrow().id();
    }

    @Test
    void nothingIsProposedWithoutEvidence() {
        assertThat(by(first, () -> desk.submit(recovery))).isEqualTo(DeskResult.NO_EVIDENCE);
    }

    @Test
    void checkNeedsTheStoredNumberAndBothLooksAndHasThreeTries() {
        assertThat(by(
                        first,
                        () -> desk.check(recovery, Evidence.BRANCH_CHECK, new Checklist(Lost.DOCUMENT, true, false))))
                .isEqualTo(DeskResult.CHECKLIST_INCOMPLETE);
        assertThat(by(first, () -> desk.check(recovery, Evidence.SAVED_CODE, Lost.seen())))
                .isEqualTo(DeskResult.CHECKLIST_INCOMPLETE);
        for (int tries = 0; tries < 3; tries++) {
            assertThat(by(
                            first,
                            () -> desk.check(recovery, Evidence.BRANCH_CHECK, new Checklist("999999999", true, true))))
                    .isEqualTo(DeskResult.DOCUMENT_DIFFERS);
        }
        assertThat(by(first, () -> desk.check(recovery, Evidence.BRANCH_CHECK, Lost.seen())))
                .isEqualTo(DeskResult.TOO_MANY);
    }

    @Test
    void strangersBorrowersAndOtherRolesGetNowhere() {
        var auditor = staff.with(Role.AUDITOR);
        var session = entries.by(person, Entries.chrome());
        for (Runnable forged : new Runnable[] {
            () -> by(auditor, () -> desk.submit(recovery)), () -> entries.as(session, () -> desk.approve(recovery))
        }) {
            assertThat(catchThrowable(forged::run))
                    .isInstanceOfAny(AccessDeniedException.class, AuthenticationException.class);
        }
        assertThat(by(first, () -> desk.approve(UUID.randomUUID()))).isEqualTo(DeskResult.OVER);
    }

    @Test
    void staffSeeNothingInFull() {
        var shown = by(first, () -> desk.open()).stream()
                .filter(each -> each.id().equals(recovery))
                .findFirst()
                .orElseThrow();
        assertThat(shown.toString())
                .doesNotContain(person.iin().value(), person.number().e164(), lost.number.e164(), Lost.DOCUMENT);
    }

    private <T> T by(Colleague who, Callable<T> act) {
        return staff.as(who, act);
    }
}
