package kz.qorgan.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SealBroken;
import kz.qorgan.vault.SystemKeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages that wait to be sent, shared by all processes. Address and text are sealed together and deleted as soon as
 * the message is sent, given up, or of no use any more.
 */
@Repository
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final String ADD = """
            insert into outbox_message (id, channel, idempotency_key, sealed_payload, decoy, deadline)
            values (?, ?, ?, ?, ?, portal_now() + make_interval(secs => ?))
            on conflict (idempotency_key) do nothing
            """;

    private static final String READY = """
            select id from outbox_message
            where hurried = %s and state = 'WAITING' and not_before <= portal_now() and deadline > portal_now()
              and (lease_until is null or lease_until <= portal_now())
            order by not_before limit :%s for update skip locked""";

    /** Rows that another process is working on are passed over; its lease ends if it dies. */
    private static final String CLAIM =
            """
            update outbox_message set lease_until = portal_now() + interval '10 seconds', tries = tries + 1
            where id in (%s) or id in (%s)
            returning id, channel, sealed_payload, decoy, hurried, tries,
              extract(epoch from deadline - portal_now()) as seconds_left
            """.formatted(READY.formatted("true", "hurried"), READY.formatted("false", "patient"));

    private static final String FINISH = """
            update outbox_message set state = ?, sealed_payload = null, lease_until = null,
              provider_id = ?, failure = ?, finished_at = portal_now()
            where id = ? and state = 'WAITING'
            """;

    private static final String ABANDON = """
            with late as (
              update outbox_message set state = 'ABANDONED', sealed_payload = null, failure = 'TOO_LATE',
                finished_at = portal_now()
              where state = 'WAITING' and deadline <= portal_now() returning id, channel, decoy)
            select id, channel from late where not decoy
            """;

    private static final String TRY_AGAIN = """
            update outbox_message set lease_until = null, not_before = portal_now() + make_interval(secs => ?)
            where id = ? and state = 'WAITING'
            """;

    private static final String FORGET =
            "delete from outbox_message where finished_at < portal_now() - interval '90 d'";
    private static final String SEPARATOR = "\n";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final RandomValues random;
    private final AuditTrail audit;

    Outbox(JdbcClient jdbc, SystemKeys keys, RandomValues random, AuditTrail audit) {
        this.jdbc = jdbc;
        this.seal = keys.seal("outbox");
        this.random = random;
        this.audit = audit;
    }

    /** @param key of what must not be sent twice, if anything */
    void add(TextMessage message, @Nullable String key) {
        add(Channel.SMS, message.to().e164(), message.text(), message.usefulFor(), message.decoy(), key);
    }

    void add(MailMessage message, @Nullable String key) {
        add(Channel.MAIL, message.to().value(), message.lines(), message.usefulFor(), false, key);
    }

    private void add(Channel channel, String to, String text, Duration usefulFor, boolean decoy, @Nullable String key) {
        var id = random.uuid();
        var payload = seal.seal(to + SEPARATOR + text, place(id));
        jdbc.sql(ADD)
                .params(Arrays.asList(id, channel.name(), key, payload, decoy, usefulFor.toSeconds()))
                .update();
    }

    /** So many of those that are of no use in ten minutes, and so many of the others. */
    @Transactional
    public List<Waiting> claim(int hurried, int patient) {
        var ready = jdbc.sql(CLAIM).param("hurried", hurried).param("patient", patient);
        var claimed = ready.query((row, number) -> waiting(row)).list();
        return claimed.stream().flatMap(Optional::stream).toList();
    }

    /** Nothing for a row that was tampered with: it must not stop the others, and is given up at its deadline. */
    private Optional<Waiting> waiting(ResultSet row) throws SQLException {
        var id = Objects.requireNonNull(row.getObject("id", UUID.class));
        try {
            var payload = seal.open(row.getBytes("sealed_payload"), place(id)).split(SEPARATOR, 2);
            return Optional.of(new Waiting(
                    id,
                    Channel.valueOf(row.getString("channel")),
                    payload[0],
                    payload[1],
                    row.getBoolean("decoy"),
                    row.getBoolean("hurried"),
                    row.getInt("tries"),
                    Duration.ofSeconds(row.getLong("seconds_left"))));
        } catch (SealBroken e) {
            LOG.warn("Message {} does not open and is not sent", id);
            return Optional.empty();
        }
    }

    @Transactional
    public void sent(Waiting message, String providerId) {
        finish(message.id(), "SENT", providerId, null);
        audit.record(AuditEntry.of(message.channel().sent()).on(message.id()));
    }

    /** A decoy ends here; nobody was to get it, so there is nothing to record. */
    @Transactional
    public void dropped(Waiting message) {
        finish(message.id(), "DROPPED", null, null);
    }

    @Transactional
    public void failed(Waiting message, String failure) {
        finish(message.id(), "FAILED", null, failure);
        audit.record(AuditEntry.of(message.channel().failed()).on(message.id()));
    }

    @Transactional
    public void tryAgain(Waiting message, Duration after) {
        jdbc.sql(TRY_AGAIN).params(after.toMillis() / 1000.0, message.id()).update();
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

    private void finish(UUID id, String state, @Nullable String provider, @Nullable String failure) {
        jdbc.sql(FINISH).params(Arrays.asList(state, provider, failure, id)).update();
    }

    private static String place(UUID id) {
        return "outbox_message.sealed_payload " + id;
    }

    /** A message that this process has taken to send. */
    record Waiting(
            UUID id,
            Channel channel,
            String to,
            String text,
            boolean decoy,
            boolean hurried,
            int tries,
            Duration usefulFor) {

        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }
}
