package kz.qorgan.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.outbox.Delivery;
import kz.qorgan.outbox.Letter;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SystemKeys;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The phone network of a demonstration: every text lands in an inbox that anybody may read, and on no phone. */
@Service
@Profile("demo")
@ConditionalOnProperty(name = "qorgan.sms.provider", havingValue = "demo")
public class DemoGateway implements SmsGateway {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final RandomValues random;
    private final Seal seal;

    DemoGateway(JdbcClient jdbc, RandomValues random, SystemKeys keys) {
        this.jdbc = jdbc;
        this.random = random;
        this.seal = keys.seal("demo inbox");
    }

    @Override
    @ModuleAction
    public String name() {
        return "demo";
    }

    @Override
    @ModuleAction
    public Delivery deliver(Letter letter) {
        var id = random.uuid();
        jdbc.sql("insert into demo_inbox (id, sealed_payload) values (?, ?)")
                .params(id, seal.seal(letter.to() + "\n" + letter.text(), place(id)))
                .update();
        return new Delivery.Accepted("demo-" + id, true);
    }

    /** The newest texts, newest first. */
    @AnonymousAction
    public List<Received> inbox() {
        return jdbc.sql("select id, sealed_payload, received_at from demo_inbox order by number desc limit ?")
                .param(SHOWN)
                .query((row, number) -> {
                    var payload = seal.open(row.getBytes("sealed_payload"), place(row.getObject("id", UUID.class)))
                            .split("\n", 2);
                    return new Received(
                            payload[0],
                            payload[1],
                            row.getTimestamp("received_at").toInstant(),
                            "delivered");
                })
                .list();
    }

    private static String place(UUID id) {
        return "demo_inbox.sealed_payload " + id;
    }

    /** A text in the demo inbox, as {@code /demo/sms.json} shows it. */
    public record Received(String to, String text, Instant sentAt, String status) {}
}
