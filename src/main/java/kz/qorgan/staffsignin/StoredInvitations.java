package kz.qorgan.staffsignin;

import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SystemKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of invitations. The token's keyed hash is stored, and the authenticator's secret sealed. */
@Repository
class StoredInvitations {

    private static final String OPEN = "used_at is null and until > portal_now()";

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Seal seal;

    StoredInvitations(JdbcClient jdbc, SystemKeys keys) {
        this.jdbc = jdbc;
        this.hash = keys.hash("invitations of staff");
        this.seal = keys.seal("invitations of staff");
    }

    /** A new one takes the place of any former one. */
    void put(EmployeeId employee, String token, String secret, InvitationPolicy policy) {
        jdbc.sql("delete from staff_invitation where employee_id = ?")
                .param(employee.value())
                .update();
        jdbc.sql("""
                        insert into staff_invitation (token_hash, employee_id, sealed_secret, until)
                        values (:token, :employee, :secret, portal_now() + make_interval(secs => :life))
                        """)
                .param("token", hash.of(token))
                .param("employee", employee.value())
                .param("secret", seal.seal(secret, place(token)))
                .param("life", policy.life().toSeconds())
                .update();
    }

    Optional<Invitation> open(String token) {
        return jdbc.sql("select employee_id, sealed_secret from staff_invitation where token_hash = ? and " + OPEN)
                .param(hash.of(token))
                .query((row, number) -> new Invitation(
                        new EmployeeId(Objects.requireNonNull(row.getObject("employee_id", UUID.class))),
                        seal.open(row.getBytes("sealed_secret"), place(token))))
                .optional();
    }

    /** True for one caller only. */
    boolean use(String token) {
        return jdbc.sql("update staff_invitation set used_at = portal_now() where token_hash = ? and " + OPEN)
                        .param(hash.of(token))
                        .update()
                == 1;
    }

    private String place(String token) {
        return "staff_invitation.sealed_secret " + HexFormat.of().formatHex(hash.of(token));
    }

    /** Who is invited, and the secret that the authenticator gets. */
    record Invitation(EmployeeId employee, String secret) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
