package kz.qorgan.staffaccounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kz.qorgan.employee.Employee;
import kz.qorgan.employee.Employees;
import kz.qorgan.foureyes.Proposal;
import kz.qorgan.staff.Role;
import kz.qorgan.staffaccounts.RoleGrants.GrantResult;
import kz.qorgan.staffsignin.Invitations;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Staff;
import kz.qorgan.testing.Staff.Colleague;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** UC-038: accounts, and roles that nobody gives to oneself. */
@PortalTest
class StaffAccountsModuleTests {

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private RoleGrants grants;

    @Autowired
    private Employees employees;

    @Autowired
    private Invitations invitations;

    @Autowired
    private People people;

    @Autowired
    private Staff staff;

    private Colleague admin;
    private Colleague officer;
    private Employee newcomer;

    @BeforeEach
    void threePeople() {
        admin = staff.with(Role.ADMIN);
        officer = staff.with(Role.PRIVACY_OFFICER);
        newcomer = staff.with().employee();
    }

    @Test
    void newAccountHasNoRoleAndAnInvitation() {
        var login = "newcomer-" + newcomer.code().substring(2).toLowerCase(java.util.Locale.ROOT);
        var iin = people.borrower().iin();
        var token = staff.as(admin, () -> accounts.create(login, "Аян", "Сынақ", iin))
                .orElseThrow();
        assertThat(invitations.open(token).orElseThrow().login()).isEqualTo(login);
        assertThat(employees.roles(employees.withLogin(login).orElseThrow().id()))
                .isEmpty();
        assertThat(staff.as(admin, () -> accounts.create(login, "Аян", "Сынақ", iin)))
                .isEmpty();
        for (var bad : new String[] {"", "A", "1x", "x y", "x'--", "x".repeat(40)}) {
            assertThat(staff.as(admin, () -> accounts.create(bad, "Аян", "Сынақ", iin)))
                    .isEmpty();
        }
    }

    @Test
    void twoOthersGiveARole() {
        assertThat(staff.as(admin, () -> grants.propose(newcomer.id(), Role.SUPPORT)))
                .isEqualTo(GrantResult.WAITS);
        var proposal = waiting(newcomer);
        assertThat(staff.as(admin, () -> grants.agree(proposal))).isEqualTo(GrantResult.OWN_PROPOSAL);
        assertThat(employees.roles(newcomer.id())).isEmpty();
        assertThat(staff.as(officer, () -> grants.agree(proposal))).isEqualTo(GrantResult.GRANTED);
        assertThat(employees.roles(newcomer.id())).containsExactly(Role.SUPPORT);
    }

    @Test
    void nobodyGivesARoleToOneself() {
        var me = admin.employee();
        assertThat(staff.as(admin, () -> grants.propose(me.id(), Role.PRIVACY_OFFICER)))
                .isEqualTo(GrantResult.FOR_ONESELF);
        staff.as(staff.with(Role.ADMIN), () -> grants.propose(me.id(), Role.SUPERVISOR));
        var proposal = waiting(me);
        assertThat(staff.as(admin, () -> grants.agree(proposal))).isEqualTo(GrantResult.FOR_ONESELF);
        assertThat(employees.roles(me.id())).containsExactly(Role.ADMIN);
    }

    @Test
    void officerProposesNothingAndSupportSeesNothing() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> staff.as(officer, () -> grants.propose(newcomer.id(), Role.ADMIN)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> staff.as(staff.with(Role.SUPPORT), accounts::all));
    }

    @Test
    void leaverIsOut() {
        var leaver = staff.with(Role.SUPPORT);
        boolean left = staff.as(admin, () -> accounts.leave(leaver.employee().id()));
        assertThat(left).isTrue();
        assertThat(staff.isIn(leaver)).isFalse();
        assertThat(staff.as(admin, () -> accounts.invite(leaver.employee().id())))
                .isEmpty();
    }

    @Test
    void nobodyInvitesOneself() {
        assertThat(staff.as(admin, () -> accounts.invite(admin.employee().id())))
                .isEmpty();
    }

    private Proposal waiting(Employee who) {
        return staff.as(officer, grants::waiting).stream()
                .filter(grant -> grant.to().id().equals(who.id()))
                .findFirst()
                .orElseThrow()
                .proposal();
    }
}
