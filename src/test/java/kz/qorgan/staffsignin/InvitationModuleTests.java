package kz.qorgan.staffsignin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kz.qorgan.employee.Employee;
import kz.qorgan.staff.Role;
import kz.qorgan.staffsignin.Invitations.Result;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Staff;
import kz.qorgan.testing.Strangers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-033: an invitation lets one person in, once. */
@PortalTest
class InvitationModuleTests {

    private static final String PASSWORD = "seven quiet herons over Ili";

    @Autowired
    private Invitations invitations;

    @Autowired
    private Staff staff;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private Employee me;
    private String token;

    @BeforeEach
    void somebodyIsInvited() {
        me = staff.with(Role.SUPPORT).employee();
        token = transaction.execute(running -> invitations.issue(me.id()));
    }

    @Test
    void invitationIsUsedOnce() {
        assertThat(accept(PASSWORD)).isEqualTo(Result.ACCEPTED);
        assertThat(invitations.open(token)).isEmpty();
        assertThat(accept("another long password 17")).isEqualTo(Result.OVER);
    }

    @Test
    void ofManyWhoUseItAtOnceOneSucceeds() {
        var code = codeOfInvitation();
        var results = AtOnce.times(8, () -> invitations.accept(token, PASSWORD, code, Strangers.address()));
        assertThat(results).filteredOn(Result.ACCEPTED::equals).hasSize(1);
    }

    @Test
    void invitationEndsByItselfAndByANewerOne() {
        var newer = transaction.<String>execute(running -> invitations.issue(me.id()));
        assertThat(invitations.open(token)).isEmpty();
        assertThat(invitations.open(newer)).isPresent();
        clock.advance(Duration.ofHours(48));
        assertThat(invitations.open(newer)).isEmpty();
        assertThat(invitations.open("' or 1=1 --")).isEmpty();
    }

    @Test
    void weakPasswordIsRefusedAndTheInvitationStays() {
        for (var weak : List.of("short", "qwertyuiop12", "password1234")) {
            assertThat(accept(weak)).isEqualTo(Result.PASSWORD_TOO_WEAK);
        }
        assertThat(invitations.accept(token, PASSWORD, "000000", Strangers.address()))
                .isEqualTo(Result.CODE_WRONG);
        assertThat(accept(PASSWORD)).isEqualTo(Result.ACCEPTED);
    }

    private Result accept(String password) {
        return invitations.accept(token, password, codeOfInvitation(), Strangers.address());
    }

    private String codeOfInvitation() {
        return invitations
                .open(token)
                .map(shown -> Authenticator.code(shown.secret(), clock.now()))
                .orElse("000000");
    }
}
