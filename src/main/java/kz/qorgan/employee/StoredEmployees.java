package kz.qorgan.employee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the people who work here, and of their roles. */
@Repository
class StoredEmployees {

    private static final String READ = "select id, login, given_name, family_name, code, left_at from employee ";
    private static final String HELD = "ended_at is null and ends_at > portal_now()";

    private final JdbcClient jdbc;

    StoredEmployees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if login or code is taken. */
    boolean add(Employee employee) {
        return jdbc.sql("insert into employee (id, login, given_name, family_name, code) values (?, ?, ?, ?, ?) "
                                + "on conflict do nothing")
                        .params(
                                employee.id().value(),
                                employee.login(),
                                employee.givenName(),
                                employee.familyName(),
                                employee.code())
                        .update()
                == 1;
    }

    /** Of two who change the same person the second waits. */
    void lock(EmployeeId employee) {
        jdbc.sql("select 1 from employee where id = ? for update")
                .param(employee.value())
                .query(Integer.class)
                .single();
    }

    Optional<Employee> find(EmployeeId id) {
        return jdbc.sql(READ + "where id = ?")
                .param(id.value())
                .query(StoredEmployees::employee)
                .optional();
    }

    Optional<Employee> withLogin(String login) {
        return jdbc.sql(READ + "where login = ?")
                .param(login)
                .query(StoredEmployees::employee)
                .optional();
    }

    List<Employee> all() {
        return jdbc.sql(READ + "order by left_at is not null, login")
                .query(StoredEmployees::employee)
                .list();
    }

    /** False if the person has left already. */
    boolean leave(EmployeeId id) {
        return jdbc.sql("update employee set left_at = portal_now() where id = ? and left_at is null")
                        .param(id.value())
                        .update()
                == 1;
    }

    Set<Role> roles(EmployeeId employee) {
        return jdbc.sql("select role from employee_role where employee_id = ? and " + HELD)
                .param(employee.value())
                .query((row, number) -> Role.valueOf(row.getString("role")))
                .set();
    }

    /** The end of a role that is held already moves. */
    void grant(Grant grant, UUID id, StaffPolicy policy) {
        jdbc.sql("update employee_role set ended_at = portal_now() where employee_id = ? and role = ? and " + HELD)
                .params(grant.employee().value(), grant.role().name())
                .update();
        jdbc.sql("""
                        insert into employee_role (id, employee_id, role, granted_by, approved_by, ends_at)
                        values (:id, :employee, :role, :by, :approved, portal_now() + make_interval(secs => :life))
                        """)
                .param("id", id)
                .param("employee", grant.employee().value())
                .param("role", grant.role().name())
                .param("by", value(grant.by()), Types.OTHER)
                .param("approved", value(grant.approvedBy()), Types.OTHER)
                .param("life", policy.roleLife().toSeconds())
                .update();
    }

    /** False if it is not held. */
    boolean take(EmployeeId employee, Role role) {
        return jdbc.sql("update employee_role set ended_at = portal_now() where employee_id = ? and role = ? and "
                                + HELD)
                        .params(employee.value(), role.name())
                        .update()
                == 1;
    }

    private static @Nullable UUID value(@Nullable EmployeeId id) {
        return id == null ? null : id.value();
    }

    private static Employee employee(ResultSet row, int number) throws SQLException {
        return new Employee(
                new EmployeeId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getString("login"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("code"),
                Optional.ofNullable(row.getTimestamp("left_at")).map(Timestamp::toInstant));
    }

    /** Two others give somebody a role; the very first ones come from the operator, who is nobody here. */
    record Grant(
            EmployeeId employee,
            Role role,
            @Nullable EmployeeId by,
            @Nullable EmployeeId approvedBy) {}
}
