package kz.qorgan.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Staff;
import kz.qorgan.testing.Tables;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions of staff, and the roles that they act in. */
@PortalTest
class EmployeeModuleTests {

    @Autowired
    private Staff staff;

    @Autowired
    private StaffSessions sessions;

    @Autowired
    private Employees employees;

    @Autowired
    private CurrentEmployee current;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ConfigurableApplicationContext context;

    @Test
    void thereIsOneSession() {
        var first = staff.with(Role.SUPPORT);
        var second = staff.again(first);
        assertThat(staff.isIn(first)).isFalse();
        assertThat(staff.isIn(second)).isTrue();
        assertThat(sessions.ending(first.session().token())).contains(StaffEnding.REPLACED);
    }

    @Test
    void idlenessEndsItAndUseDoesNotLetIt() {
        var idle = staff.with(Role.SUPPORT);
        var busy = staff.with(Role.SUPPORT);
        clock.advance(Duration.ofMinutes(6));
        staff.as(busy, () -> {
            sessions.stay();
            return true;
        });
        clock.advance(Duration.ofMinutes(5));
        assertThat(staff.isIn(idle)).isFalse();
        assertThat(staff.isIn(busy)).isTrue();
    }

    @Test
    void nothingLastsLongerThanADayOfWork() {
        var busy = staff.with(Role.SUPPORT);
        for (int i = 0; i < 60; i++) {
            clock.advance(Duration.ofMinutes(8));
            if (staff.isIn(busy)) {
                staff.as(busy, () -> {
                    sessions.stay();
                    return true;
                });
            }
        }
        assertThat(staff.isIn(busy)).isFalse();
    }

    @Test
    void roleThatWasTakenIsRefusedAtTheNextCallOfAnOpenPage() {
        var support = staff.with(Role.SUPPORT);
        var admin = staff.with(Role.ADMIN);
        var open = staff.rights(support);
        assertThat(sessions.permits(open, "SUPPORT,SUPERVISOR")).isTrue();
        transaction.executeWithoutResult(running -> employees.take(
                support.employee().id(), Role.SUPPORT, admin.employee().id()));
        assertThat(sessions.permits(open, "SUPPORT,SUPERVISOR")).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Entries.with(open, () -> {
                    sessions.stay();
                    return true;
                }));
    }

    @Test
    void roleEndsByItself() {
        var support = staff.with(Role.SUPPORT);
        clock.advance(Duration.ofDays(90));
        assertThat(employees.roles(support.employee().id())).isEmpty();
        assertThat(sessions.permits(staff.rights(staff.again(support)), "SUPPORT"))
                .isFalse();
    }

    @Test
    void leaversSessionsEndWithinASecond() {
        List<SessionId> told = new CopyOnWriteArrayList<>();
        context.addApplicationListener(
                ApplicationListener.forPayload((StaffSessionEnded ended) -> told.add(ended.session())));
        var leaver = staff.with(Role.SUPPORT);
        var admin = staff.with(Role.ADMIN);
        transaction.executeWithoutResult(running ->
                employees.leave(leaver.employee().id(), admin.employee().id()));
        assertThat(staff.isIn(leaver)).isFalse();
        assertThat(sessions.ending(leaver.session().token())).contains(StaffEnding.LEFT);
        Awaitility.await()
                .atMost(Duration.ofSeconds(1))
                .until(() -> told.contains(leaver.session().id()));
    }

    @Test
    void nobodyGrantsToOneselfNotEvenPastTheProgram() {
        var admin = staff.with(Role.ADMIN);
        var other = staff.with(Role.SUPERVISOR);
        var me = admin.employee().id();
        var second = other.employee().id();
        for (var grant : List.of(List.of(me, me, second), List.of(me, second, me), List.of(second, me, me))) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> transaction.executeWithoutResult(
                            running -> employees.grant(grant.get(0), Role.SUPPORT, grant.get(1), grant.get(2))));
            var ids = new ArrayList<Object>(
                    List.of(grant.get(0).value(), grant.get(1).value()));
            ids.add(grant.get(2).value());
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> Tables.superuser()
                            .sql("insert into employee_role (id, employee_id, role, granted_by, approved_by, ends_at) "
                                    + "values (gen_random_uuid(), ?, 'SUPPORT', ?, ?, now())")
                            .params(ids)
                            .update());
        }
    }

    @Test
    void proofIsFreshForFiveMinutes() {
        var support = staff.with(Role.SUPPORT);
        assertThat(staff.as(support, current::isFresh)).isTrue();
        clock.advance(Duration.ofMinutes(5));
        assertThat(staff.as(support, current::isFresh)).isFalse();
        staff.as(
                support,
                () -> transaction.execute(running -> {
                    sessions.proved();
                    return true;
                }));
        assertThat(staff.as(support, current::isFresh)).isTrue();
    }
}
