package kz.qorgan.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.recovery.RecoveryCase.Found;
import kz.qorgan.staff.EmployeeId;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SystemKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a case out of its row, with the evidence that belongs to it, and adds to that. */
@Repository
class RecoveryRows implements RowMapper<RecoveryCase> {

    private final JdbcClient jdbc;
    private final Seal seal;

    RecoveryRows(JdbcClient jdbc, SystemKeys keys) {
        this.jdbc = jdbc;
        this.seal = keys.seal("numbers of recoveries");
    }

    @Override
    public RecoveryCase mapRow(ResultSet row, int number) throws SQLException {
        var id = uuid(row, "id").orElseThrow();
        return new RecoveryCase(
                id,
                row.getString("number"),
                uuid(row, "borrower_id").map(BorrowerId::new),
                new MobileNumber(seal.open(row.getBytes("sealed_number"), place(id))),
                Language.valueOf(row.getString("language")),
                RecoveryState.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                uuid(row, "proposal_id"),
                uuid(row, "submitted_by").map(EmployeeId::new),
                uuid(row, "approved_by").map(EmployeeId::new),
                instant(row, "cooling_until"),
                instant(row, "bound_at"),
                evidence(id));
    }

    boolean addEvidence(UUID id, UUID recovery, Evidence kind, @Nullable EmployeeId by, @Nullable UUID session) {
        return jdbc.sql("""
                                insert into recovery_evidence (id, case_id, kind, employee_id, session_id)
                                select cast(:id as uuid), id, :kind, cast(:employee as uuid), cast(:session as uuid) from recovery_case
                                where id = :case and state = 'DRAFT'
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("employee", by == null ? null : by.value(), Types.OTHER)
                        .param("session", session, Types.OTHER)
                        .param("case", recovery)
                        .update()
                == 1;
    }

    /** Counts a comparison; false if there were enough of them. */
    boolean countDocument(UUID recovery, int most) {
        return jdbc.sql(
                                "update recovery_case set document_tries = document_tries + 1 where id = ? and document_tries < ?")
                        .params(recovery, most)
                        .update()
                == 1;
    }

    static String place(UUID id) {
        return "recovery_case.sealed_number " + id;
    }

    private List<Found> evidence(UUID recovery) {
        return jdbc.sql(
                        "select id, kind, employee_id, added_at from recovery_evidence where case_id = ? order by added_at")
                .param(recovery)
                .query((row, number) -> new Found(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Evidence.valueOf(row.getString("kind")),
                        uuid(row, "employee_id").map(EmployeeId::new),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }
}
