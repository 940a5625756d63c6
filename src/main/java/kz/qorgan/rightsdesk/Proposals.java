package kz.qorgan.rightsdesk;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the staff has proposed to destroy data, and who has confirmed it; the database keeps the two apart as well. */
@Repository
class Proposals {

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if it is proposed already. */
    boolean propose(UUID request, UUID by) {
        return jdbc.sql(
                                "insert into destruction_proposal (request_id, proposed_by) values (?, ?) on conflict do nothing")
                        .params(request, by)
                        .update()
                == 1;
    }

    Optional<UUID> proposer(UUID request) {
        return jdbc.sql("select proposed_by from destruction_proposal where request_id = ? and confirmed_by is null")
                .param(request)
                .query(UUID.class)
                .optional();
    }

    /** True for one caller only, and never for the one who proposed it. */
    boolean confirm(UUID request, UUID by) {
        return jdbc.sql("""
                                update destruction_proposal set confirmed_by = ?
                                where request_id = ? and confirmed_by is null and proposed_by <> ?
                                """).params(by, request, by).update() == 1;
    }

    /** The request takes another way. */
    void forget(UUID request) {
        jdbc.sql("delete from destruction_proposal where request_id = ? and confirmed_by is null")
                .param(request)
                .update();
    }

    Set<UUID> waiting() {
        return Set.copyOf(jdbc.sql("select request_id from destruction_proposal where confirmed_by is null")
                .query(UUID.class)
                .list());
    }
}
