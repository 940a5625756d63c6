package kz.qorgan.outbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What became of messages, and what it says about their addresses. An address is known by its keyed hash only, and only
 * where something went wrong with it.
 */
@Repository
class Deliveries {

    /** What has arrived stays so, and the first failure stands unless it was only a guess. */
    private static final String REPORT = """
            update outbox_message set delivery = :fate, delivery_at = portal_now()
            where id = :id and not decoy and (delivery is null or delivery = 'LOST' or :fate = 'DELIVERED')
              and delivery is distinct from :fate and delivery is distinct from 'DELIVERED'
            returning channel, address_key
            """;

    private static final String FAILED = """
            insert into address_record as known (address_key, failures, lost_at, stopped_at)
            values (:key, 1, case when :most <= 1 then portal_now() end, case when :stopped then portal_now() end)
            on conflict (address_key) do update set failures = known.failures + 1, failed_at = portal_now(),
              lost_at = coalesce(known.lost_at, case when known.failures + 1 >= :most then portal_now() end),
              stopped_at = case when :stopped then portal_now() else known.stopped_at end
            """;

    private static final String ARRIVED = """
            update address_record set failures = 0, stopped_at = null
            where address_key = ? and (failures > 0 or stopped_at is not null)
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final OutboxPolicy policy;

    Deliveries(JdbcClient jdbc, AuditTrail audit, OutboxPolicy policy) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.policy = policy;
    }

    boolean report(UUID message, Fate fate) {
        Optional<Reported> changed = jdbc.sql(REPORT)
                .param("id", message)
                .param("fate", fate.name())
                .query((row, number) ->
                        new Reported(Channel.valueOf(row.getString("channel")), row.getBytes("address_key")))
                .optional();
        changed.ifPresent(reported -> {
            remember(reported.key(), fate);
            if (fate != Fate.DELIVERED) {
                audit.record(
                        AuditEntry.of(reported.channel().failed()).on(message).because(fate));
            }
        });
        return changed.isPresent();
    }

    /** Counts what speaks against an address; one that something has arrived at starts anew, but what was lost stays so. */
    void remember(byte[] key, Fate fate) {
        if (fate == Fate.DELIVERED) {
            jdbc.sql(ARRIVED).param(key).update();
        } else if (fate.isPermanent()) {
            jdbc.sql(FAILED)
                    .param("key", key)
                    .param("most", policy.failuresUntilLost())
                    .param("stopped", fate == Fate.STOPPED)
                    .update();
        }
    }

    Map<UUID, Fate> fates(Collection<UUID> messages) {
        Map<UUID, Fate> fates = new HashMap<>();
        jdbc.sql("select id, delivery from outbox_message where id = any(?::uuid[]) and delivery_at <= portal_now()")
                .param(messages.toArray(UUID[]::new))
                .query(row -> {
                    fates.put(row.getObject("id", UUID.class), Fate.valueOf(row.getString("delivery")));
                });
        return fates;
    }

    boolean isLost(UUID message) {
        return jdbc.sql("""
                        select exists (select from outbox_message join address_record using (address_key)
                          where id = ? and lost_at is not null)
                        """).param(message).query(Boolean.class).single();
    }

    void trust(UUID message) {
        jdbc.sql("""
                        delete from address_record where stopped_at is null
                          and address_key = (select address_key from outbox_message where id = ?)
                        """).param(message).update();
    }

    boolean isStopped(byte[] key) {
        return jdbc.sql("select exists (select from address_record where address_key = ? and stopped_at is not null)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** The message whose fate has just become known. */
    private record Reported(Channel channel, byte[] key) {}
}
