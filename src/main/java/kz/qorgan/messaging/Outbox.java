package kz.qorgan.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.kernel.MobileNumber;
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
 * The texts that wait to be sent, shared by all processes. Number and text are sealed together and deleted as soon as
 * the text is sent, given up, or of no use any more.
 */
@Repository
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final String ADD = """
            insert into outbox_message (id, sealed_payload, decoy, deadline)
            values (:id, :payload, :decoy, portal_now() + make_interval(secs => :seconds))
            """;

    /** Rows that another process is working on are passed over; its lease ends if it dies. */
    private static final String CLAIM = """
            update outbox_message set lease_until = portal_now() + interval '10 seconds', tries = tries + 1
            where id in (
              select id from outbox_message
              where state = 'WAITING' and not_before <= portal_now() and deadline > portal_now()
                and (lease_until is null or lease_until <= portal_now())
              order by not_before limit :most for update skip locked)
            returning id, sealed_payload, decoy, extract(epoch from deadline - portal_now()) as seconds_left
            """;

    private static final String FINISH = """
            update outbox_message set state = :state, sealed_payload = null, lease_until = null,
              provider_id = :provider, failure = :failure, finished_at = portal_now()
            where id = :id and state = 'WAITING'
            """;

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

    void add(TextMessage message) {
        var id = random.uuid();
        jdbc.sql(ADD)
                .param("id", id)
                .param("payload", seal.seal(message.to().e164() + SEPARATOR + message.text(), place(id)))
                .param("decoy", message.decoy())
                .param("seconds", message.usefulFor().toSeconds())
                .update();
    }

    @Transactional
    public List<Waiting> claim(int most) {
        return jdbc.sql(CLAIM).param("most", most).query((row, number) -> waiting(row)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing for a row that was tampered with: it must not stop the others, and is given up at its deadline. */
    private Optional<Waiting> waiting(ResultSet row) throws SQLException {
        var id = Objects.requireNonNull(row.getObject("id", UUID.class));
        try {
            var payload = seal.open(row.getBytes("sealed_payload"), place(id)).split(SEPARATOR, 2);
            return Optional.of(new Waiting(
                    id,
                    new MobileNumber(payload[0]),
                    payload[1],
                    row.getBoolean("decoy"),
                    Duration.ofSeconds(row.getLong("seconds_left"))));
        } catch (SealBroken e) {
            LOG.warn("Message {} does not open and is not sent", id);
            return Optional.empty();
        }
    }

    @Transactional
    public void sent(Waiting message, String providerId) {
        finish(message.id(), "SENT", providerId, null);
        audit.record(AuditEntry.of(Act.SMS_SENT).on(message.id()));
    }

    /** A decoy ends here; nobody was to get it, so there is nothing to record. */
    @Transactional
    public void dropped(Waiting message) {
        finish(message.id(), "DROPPED", null, null);
    }

    @Transactional
    public void failed(Waiting message, String failure) {
        finish(message.id(), "FAILED", null, failure);
        audit.record(AuditEntry.of(Act.SMS_FAILED).on(message.id()));
    }

    @Transactional
    public void tryAgain(Waiting message, Duration after) {
        jdbc.sql("""
                        update outbox_message set lease_until = null,
                          not_before = portal_now() + make_interval(secs => :seconds)
                        where id = :id and state = 'WAITING'
                        """)
                .param("seconds", after.toMillis() / 1000.0)
                .param("id", message.id())
                .update();
    }

    /** Gives up what is of no use any more. */
    @Transactional
    public void abandonLate() {
        var late = jdbc.sql("""
                        update outbox_message set state = 'ABANDONED', sealed_payload = null, failure = 'TOO_LATE',
                          finished_at = portal_now()
                        where state = 'WAITING' and deadline <= portal_now()
                        returning id, decoy
                        """)
                .query((row, number) -> row.getBoolean("decoy") ? null : row.getObject("id", UUID.class))
                .list();
        late.stream()
                .filter(Objects::nonNull)
                .forEach(id -> audit.record(AuditEntry.of(Act.SMS_FAILED).on(id)));
    }

    /** Finished messages hold nothing but their state, and not even that is needed for ever. */
    @Scheduled(fixedDelayString = "PT1H")
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from outbox_message where finished_at < portal_now() - interval '90 days'")
                .update();
    }

    private void finish(UUID id, String state, @Nullable String provider, @Nullable String failure) {
        jdbc.sql(FINISH)
                .param("state", state)
                .param("provider", provider)
                .param("failure", failure)
                .param("id", id)
                .update();
    }

    private static String place(UUID id) {
        return "outbox_message.sealed_payload " + id;
    }

    /** A text that this process has taken to send. */
    record Waiting(UUID id, MobileNumber to, String text, boolean decoy, Duration usefulFor) {

        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }
}
