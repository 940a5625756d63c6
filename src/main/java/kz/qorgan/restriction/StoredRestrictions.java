package kz.qorgan.restriction;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of restrictions; those that are over stay as a record. */
@Repository
class StoredRestrictions {

    private static final String IN_FORCE = " lifted_at is null and (until_day is null "
            + "or until_day > cast(portal_now() at time zone 'Asia/Almaty' as date)) ";

    private final JdbcClient jdbc;

    StoredRestrictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Restriction> of(BorrowerId borrower) {
        return jdbc.sql("select id, scope, kind, since, until_day from data_restriction where borrower_id = ? and"
                        + IN_FORCE + "order by since")
                .param(borrower.value())
                .query(StoredRestrictions::restriction)
                .list();
    }

    /** False if the same holds already. */
    boolean add(UUID id, BorrowerId borrower, Scope scope, Restriction.Kind kind, @Nullable LocalDate until) {
        return jdbc.sql("""
                                insert into data_restriction (id, borrower_id, scope, kind, until_day)
                                values (:id, :borrower, :scope, :kind, :until) on conflict do nothing
                                """)
                        .param("id", id)
                        .param("borrower", borrower.value())
                        .param("scope", scope.name())
                        .param("kind", kind.name())
                        .param("until", until, Types.DATE)
                        .update()
                == 1;
    }

    /** Also a lock whose day has come and that nobody has lifted. */
    int lift(BorrowerId borrower, Scope scope, Restriction.Kind kind) {
        return jdbc.sql("""
                        update data_restriction set lifted_at = portal_now()
                        where borrower_id = ? and kind = ? and lifted_at is null and (scope = ? or ? = '*')
                        """)
                .params(borrower.value(), kind.name(), scope.name(), scope.name())
                .update();
    }

    private static Restriction restriction(ResultSet row, int number) throws SQLException {
        return new Restriction(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new Scope(row.getString("scope")),
                Restriction.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("since").toInstant(),
                Optional.ofNullable(row.getDate("until_day")).map(Date::toLocalDate));
    }
}
