package kz.qorgan.foureyes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.staff.EmployeeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was proposed. */
@Repository
class StoredProposals {

    private static final String READ =
            "select id, kind, subject, proposed_by, proposed_at, until, content_hash from proposal ";
    private static final String OPEN = "state = 'OPEN' and until > portal_now()";

    private final JdbcClient jdbc;

    StoredProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String kind, UUID subject, EmployeeId by, byte[] hash, FourEyesPolicy policy) {
        jdbc.sql("update proposal set state = 'EXPIRED' where state = 'OPEN' and until <= portal_now() "
                        + "and kind = ? and subject = ?")
                .params(kind, subject)
                .update();
        jdbc.sql("""
                        insert into proposal (id, kind, subject, proposed_by, content_hash, until)
                        values (?, ?, ?, ?, ?, portal_now() + make_interval(secs => ?))
                        """)
                .params(id, kind, subject, by.value(), hash, policy.life().toSeconds())
                .update();
    }

    /** The row stays locked, so that of an approval and a refusal at once one sees what the other did. */
    Optional<Stored> lock(UUID id) {
        return jdbc.sql(READ + "where id = ? and " + OPEN + " for update")
                .param(id)
                .query(StoredProposals::stored)
                .optional();
    }

    Optional<Proposal> open(String kind, UUID subject) {
        return jdbc.sql(READ + "where kind = ? and subject = ? and " + OPEN)
                .params(kind, subject)
                .query(StoredProposals::stored)
                .optional()
                .map(Stored::proposal);
    }

    List<Proposal> open(String kind) {
        return jdbc
                .sql(READ + "where kind = ? and " + OPEN + " order by until")
                .param(kind)
                .query(StoredProposals::stored)
                .list()
                .stream()
                .map(Stored::proposal)
                .toList();
    }

    /** True for one caller only. */
    boolean end(UUID id, String state, EmployeeId by) {
        return jdbc.sql("update proposal set state = ?, decided_by = ?, decided_at = portal_now() where id = ? and "
                                + OPEN)
                        .params(state, by.value(), id)
                        .update()
                == 1;
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                new Proposal(
                        uuid(row, "id"),
                        row.getString("kind"),
                        uuid(row, "subject"),
                        new EmployeeId(uuid(row, "proposed_by")),
                        row.getTimestamp("proposed_at").toInstant(),
                        row.getTimestamp("until").toInstant()),
                row.getBytes("content_hash"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    /** A proposal and the hash that it is bound to. */
    record Stored(Proposal proposal, byte[] hash) {}
}
