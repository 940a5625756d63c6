package kz.qorgan.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.outbox.Delivery;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SystemKeys;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The mail of a demonstration: every message lands in a mailbox that anybody may read, and leaves for nowhere. */
@Service
@Profile("demo")
@ConditionalOnProperty(name = "qorgan.mail.provider", havingValue = "demo")
public class DemoMailbox implements MailGateway {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Seal seal;

    DemoMailbox(JdbcClient jdbc, SystemKeys keys) {
        this.jdbc = jdbc;
        this.seal = keys.seal("demo mailbox");
    }

    @Override
    @ModuleAction
    public Delivery deliver(UUID id, String to, String text) {
        jdbc.sql("insert into demo_mailbox (id, sealed_payload) values (?, ?) on conflict do nothing")
                .params(id, seal.seal(to + "\n" + text, place(id)))
                .update();
        return new Delivery.Accepted("demo-" + id, true);
    }

    /** The newest messages, newest first. */
    @AnonymousAction
    public List<Received> mailbox() {
        return jdbc.sql("select id, sealed_payload, received_at from demo_mailbox order by number desc limit ?")
                .param(SHOWN)
                .query((row, number) -> {
                    var payload = seal.open(row.getBytes("sealed_payload"), place(row.getObject("id", UUID.class)))
                            .split("\n", 3);
                    return new Received(
                            payload[0],
                            payload[1],
                            payload[2],
                            row.getTimestamp("received_at").toInstant());
                })
                .list();
    }

    private static String place(UUID id) {
        return "demo_mailbox.sealed_payload " + id;
    }

    /** A message in the demo mailbox, as {@code /demo/mail.json} shows it. */
    public record Received(String to, String subject, String text, Instant sentAt) {}
}
