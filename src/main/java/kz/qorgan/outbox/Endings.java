package kz.qorgan.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.outbox.Delivery.Accepted;
import kz.qorgan.outbox.Delivery.Rejected;
import kz.qorgan.outbox.Outbox.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How a message's waiting ends: sent, refused, dropped as a decoy, given up as of no use, or put off. Its words are deleted then. */
@Repository
class Endings {

    private static final String FINISH = """
            update outbox_message set state = ?, sealed_payload = null, lease_until = null,
              provider_id = ?, failure = ?, delivery = ?, delivery_at = case when ? then portal_now() end,
              finished_at = portal_now()
            where id = ? and state = 'WAITING'
            """;

    /** A decoy ends like the last one for its number, else like one of the newest texts that were really sent. */
    private static final String DROP = """
            with former as (
              select delivery, delivery_at - created_at as delay from outbox_message
              where decoy and delivery is not null and address_key = :key and delivery_at > portal_now() - interval '1 day'
              order by delivery_at desc limit 1),
            newest as (
              select delivery, delivery_at - created_at as delay from outbox_message
              where not decoy and hurried and channel = 'SMS' and delivery is not null
              order by delivery_at desc limit 50),
            fate as (
              (select * from former) union all (select * from newest order by random() limit 1) limit 1)
            update outbox_message set state = 'DROPPED', sealed_payload = null, lease_until = null,
              finished_at = portal_now(), delivery = (select delivery from fate),
              delivery_at = created_at + (select delay from fate)
            where id = :id and state = 'WAITING'
            """;

    private static final String ABANDON = """
            with late as (
              update outbox_message set state = 'ABANDONED', sealed_payload = null, failure = 'TOO_LATE',
                delivery = 'LOST', delivery_at = portal_now(), finished_at = portal_now()
              where state = 'WAITING' and deadline <= portal_now() returning id, channel, decoy)
            select id, channel from late where not decoy
            """;

    private static final String TRY_AGAIN = """
            update outbox_message set lease_until = null, not_before = portal_now() + make_interval(secs => ?),
              possibly_sent = possibly_sent + ?
            where id = ? and state = 'WAITING'
            """;

    private static final String FORGET =
            "delete from outbox_message where finished_at < portal_now() - interval '90 d'";

    private final JdbcClient jdbc;
    private final Deliveries deliveries;
    private final AuditTrail audit;

    Endings(JdbcClient jdbc, Deliveries deliveries, AuditTrail audit) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    @Transactional
    public void sent(Waiting message, Accepted accepted) {
        finish(message, "SENT", accepted.providerId(), null, accepted.arrived() ? Fate.DELIVERED : null);
        audit.record(AuditEntry.of(message.channel().sent()).on(message.id()));
    }

    /** A decoy ends here; nobody was to get it, so there is nothing to record. */
    @Transactional
    public void dropped(Waiting message) {
        jdbc.sql(DROP)
                .param("key", message.addressKey())
                .param("id", message.id())
                .update();
    }

    @Transactional
    public void failed(Waiting message, Rejected rejected) {
        finish(message, "FAILED", null, rejected.failure(), rejected.fate());
        deliveries.remember(message.addressKey(), rejected.fate());
        audit.record(AuditEntry.of(message.channel().failed()).on(message.id()));
    }

    @Transactional
    public void tryAgain(Waiting message, Duration after, int possiblySent) {
        jdbc.sql(TRY_AGAIN)
                .params(after.toMillis() / 1000.0, possiblySent, message.id())
                .update();
    }

    /** Gives up what is of no use any more. */
    @Transactional
    public void abandonLate() {
        jdbc.sql(ABANDON).query((row, number) -> failure(row)).list().forEach(audit::record);
    }

    /** Finished messages hold nothing but their state, and not even that is needed for ever. */
    @Scheduled(fixedDelayString = "PT1H")
    @Transactional
    public void forgetOld() {
        jdbc.sql(FORGET).update();
    }

    private static AuditEntry failure(ResultSet row) throws SQLException {
        var channel = Channel.valueOf(row.getString("channel"));
        return AuditEntry.of(channel.failed()).on(Objects.requireNonNull(row.getObject("id", UUID.class)));
    }

    private void finish(
            Waiting message, String state, @Nullable String provider, @Nullable String failure, @Nullable Fate fate) {
        var delivery = fate == null ? null : fate.name();
        jdbc.sql(FINISH)
                .params(Arrays.asList(state, provider, failure, delivery, fate != null, message.id()))
                .update();
    }
}
