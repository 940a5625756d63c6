package kz.qorgan.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.outbox.Post.Outgoing;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SealBroken;
import kz.qorgan.vault.SystemKeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
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
            insert into outbox_message (id, channel, idempotency_key, sealed_payload, address_key, decoy, deadline)
            values (?, ?, ?, ?, ?, ?, portal_now() + make_interval(secs => ?))
            on conflict (idempotency_key) do nothing
            """;

    private static final String READY = """
            select id from outbox_message
            where hurried = %s and state = 'WAITING' and not_before <= portal_now() and deadline > portal_now()
              and (lease_until is null or lease_until <= portal_now())
            order by not_before limit :%s for update skip locked""";

    /**
     * Rows that another process is working on are passed over; its lease ends if it dies, and nobody knows then whether the
     * message has left. A lease is longer than all providers together need to answer.
     */
    private static final String CLAIM =
            """
            update outbox_message set lease_until = portal_now() + interval '15 seconds', tries = tries + 1,
              possibly_sent = possibly_sent + case when lease_until is null then 0 else 1 end
            where id in (%s) or id in (%s)
            returning id, channel, sealed_payload, address_key, decoy, hurried, tries, possibly_sent,
              extract(epoch from deadline - portal_now()) as seconds_left
            """.formatted(READY.formatted("true", "hurried"), READY.formatted("false", "patient"));

    private static final String SEPARATOR = "\n";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final KeyedHash addresses;

    Outbox(JdbcClient jdbc, SystemKeys keys) {
        this.jdbc = jdbc;
        this.seal = keys.seal("outbox");
        this.addresses = keys.hash("outbox addresses");
    }

    byte[] keyOf(String address) {
        return addresses.of(address);
    }

    /** @param key of what must not be sent twice, if anything */
    void add(UUID id, Outgoing message, @Nullable String key) {
        var payload = seal.seal(message.to() + SEPARATOR + message.text(), place(id));
        jdbc.sql(ADD)
                .params(Arrays.asList(
                        id,
                        message.channel().name(),
                        key,
                        payload,
                        keyOf(message.to()),
                        message.decoy(),
                        message.usefulFor().toSeconds()))
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
            return Optional.of(new Waiting(
                    letter(id, row),
                    Channel.valueOf(row.getString("channel")),
                    row.getBytes("address_key"),
                    row.getBoolean("decoy"),
                    row.getInt("tries")));
        } catch (SealBroken e) {
            LOG.warn("Message {} does not open and is not sent", id);
            return Optional.empty();
        }
    }

    private Letter letter(UUID id, ResultSet row) throws SQLException {
        var payload = seal.open(row.getBytes("sealed_payload"), place(id)).split(SEPARATOR, 2);
        return new Letter(
                id,
                payload[0],
                payload[1],
                Duration.ofSeconds(row.getLong("seconds_left")),
                row.getBoolean("hurried"),
                row.getInt("possibly_sent"));
    }

    private static String place(UUID id) {
        return "outbox_message.sealed_payload " + id;
    }

    /**
     * A message that this process has taken to send.
     *
     * @param addressKey keyed hash of where it goes
     */
    record Waiting(Letter letter, Channel channel, byte[] addressKey, boolean decoy, int tries) {

        UUID id() {
            return letter.id();
        }
    }
}
