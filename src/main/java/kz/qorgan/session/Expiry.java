package kz.qorgan.session;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Field.KeptBy;
import kz.qorgan.catalogue.Retention.Start;
import kz.qorgan.kernel.BorrowerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends sessions whose time is over, within seconds; until then they are refused all the same. Whichever process comes
 * first ends a session, once. Long after that it forgets them.
 */
@Component
class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private static final int AT_ONCE = 1_000;

    private static final String FORGET = """
            delete from signed_in_session where id in (
              select id from signed_in_session where ended_at < ? order by ended_at limit ? for update skip locked)
            returning borrower_id
            """;

    private final StoredSessions stored;
    private final Activity activity;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final Clock clock;

    Expiry(
            StoredSessions stored,
            Activity activity,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Catalogue catalogue,
            JdbcClient jdbc,
            Clock clock) {
        this.stored = stored;
        this.activity = activity;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT2S")
    void sweep() {
        try {
            activity.write();
            transaction.executeWithoutResult(status -> end(Ending.Reason.IDLE));
            transaction.executeWithoutResult(status -> end(Ending.Reason.TOO_OLD));
        } catch (DataAccessException e) {
            LOG.warn("Sessions cannot be swept: {}", e.getClass().getSimpleName());
        }
    }

    /** Sessions that ended longer ago than the catalogue allows to keep what is known of devices. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT11M")
    void forget() {
        catalogue.fields().stream()
                .filter(field ->
                        field.keptBy() == KeptBy.SESSION && field.retention().start() == Start.COLLECTED)
                .map(field -> clock.instant()
                        .atZone(ZoneOffset.UTC)
                        .minus(field.retention().period()))
                .min(Comparator.naturalOrder())
                .ifPresent(before -> {
                    while (forget(before.toInstant()) == AT_ONCE) {
                        LOG.info("{} ended sessions are forgotten", AT_ONCE);
                    }
                });
    }

    private int forget(Instant before) {
        return Objects.requireNonNull(transaction.execute(running -> {
            var owners = jdbc.sql(FORGET)
                    .params(before.atOffset(ZoneOffset.UTC), AT_ONCE)
                    .query((row, number) -> new BorrowerId(row.getObject("borrower_id", UUID.class)))
                    .list();
            new LinkedHashSet<>(owners)
                    .forEach(owner -> audit.record(AuditEntry.of(Act.DATA_DESTROYED)
                            .concerning(owner)
                            .on("devices")
                            .because("TERM_ENDED")));
            return owners.size();
        }));
    }

    private void end(Ending.Reason reason) {
        for (var ended : stored.endWhoseTimeIsOver(reason)) {
            audit.record(AuditEntry.of(Act.SESSION_EXPIRED)
                    .concerning(ended.borrower())
                    .in(ended.session())
                    .because(reason));
            if (ended.shared()) {
                events.publishEvent(new Ending.SharedTimeOver(ended.borrower(), ended.session()));
            }
        }
    }
}
