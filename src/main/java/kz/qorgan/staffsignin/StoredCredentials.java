package kz.qorgan.staffsignin;

import java.util.Optional;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SystemKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what staff prove themselves by. The authenticator's secret is sealed and bound to its owner. */
@Repository
class StoredCredentials {

    private final JdbcClient jdbc;
    private final Seal seal;

    StoredCredentials(JdbcClient jdbc, SystemKeys keys) {
        this.jdbc = jdbc;
        this.seal = keys.seal("authenticators of staff");
    }

    Optional<Credential> of(EmployeeId employee) {
        return jdbc.sql("select password_hash, sealed_secret, last_step from staff_credential where employee_id = ?")
                .param(employee.value())
                .query((row, number) -> new Credential(
                        row.getString("password_hash"),
                        seal.open(row.getBytes("sealed_secret"), place(employee)),
                        row.getLong("last_step")))
                .optional();
    }

    void put(EmployeeId employee, String passwordHash, String secret) {
        jdbc.sql("""
                        insert into staff_credential (employee_id, password_hash, sealed_secret)
                        values (:employee, :hash, :secret)
                        on conflict (employee_id) do update
                        set password_hash = excluded.password_hash, sealed_secret = excluded.sealed_secret, last_step = 0
                        """)
                .param("employee", employee.value())
                .param("hash", passwordHash)
                .param("secret", seal.seal(secret, place(employee)))
                .update();
    }

    /** Uses a step up; true for one caller only, so that no code opens twice. */
    boolean use(EmployeeId employee, long step) {
        return jdbc.sql(
                                "update staff_credential set last_step = :step where employee_id = :employee and last_step < :step")
                        .param("step", step)
                        .param("employee", employee.value())
                        .update()
                == 1;
    }

    private static String place(EmployeeId employee) {
        return "staff_credential.sealed_secret " + employee;
    }

    /**
     * What somebody proves to be who it is.
     *
     * @param secret of the authenticator, in hexadecimal digits
     * @param lastStep the last 30 seconds whose code was used
     */
    record Credential(String passwordHash, String secret, long lastStep) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
