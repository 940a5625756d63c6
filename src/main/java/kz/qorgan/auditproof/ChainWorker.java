package kz.qorgan.auditproof;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import kz.qorgan.signing.PublishedKey;
import kz.qorgan.signing.Signatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does the work of the proof by the clock, in every process; the database lets one at a time. */
@Component
class ChainWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ChainWorker.class);
    private static final int AT_ONCE = 1_000;

    private final Sequencer sequencer;
    private final Heads heads;
    private final HeadFiles outside;
    private final AuditProof proof;
    private final Signatures signatures;
    private final AuditProofPolicy policy;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong findings = new AtomicLong();
    private long written;

    ChainWorker(
            Sequencer sequencer,
            Heads heads,
            HeadFiles outside,
            AuditProof proof,
            Signatures signatures,
            AuditProofPolicy policy,
            JdbcClient jdbc,
            Clock clock,
            MeterRegistry meters) {
        this.sequencer = sequencer;
        this.heads = heads;
        this.outside = outside;
        this.proof = proof;
        this.signatures = signatures;
        this.policy = policy;
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("qorgan.audit.findings", findings, AtomicLong::get).register(meters);
    }

    /** Twice a second, so that nothing is out of the chain for longer than that. */
    @Scheduled(fixedDelayString = "PT0.5S")
    void link() {
        sequencer.link();
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void sign() {
        heads.signAfter(policy.headEvery());
        try {
            write();
        } catch (IOException e) {
            LOG.error("The signed heads of the audit trail cannot be written to {}", outside);
        }
    }

    /** Everything, also what was verified before: an old entry can be altered as well as a new one. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void verify() {
        var due = proof.last()
                .map(last -> !clock.instant().isBefore(last.at().plus(policy.verifyEvery())))
                .orElse(true);
        if (due) {
            var result = proof.verify((done, all) -> LOG.debug("{} of {} links verified", done, all));
            findings.set(result.findings().size());
            result.findings().forEach(finding -> LOG.error("The audit trail is not whole: {}", finding));
        }
    }

    /** What has outlived its term goes, and so does the id of a borrower who was destroyed; the chain stays whole. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void cleanUp() {
        for (var retention : Retention.values()) {
            while (purge(retention) == AT_ONCE) {
                LOG.info("{} entries of class {} have outlived their term and are gone", AT_ONCE, retention);
            }
        }
        sever();
    }

    private long purge(Retention retention) {
        return jdbc.sql("select audit_purge(?, ?)")
                .params(retention.name(), AT_ONCE)
                .query(Long.class)
                .single();
    }

    private void sever() {
        jdbc.sql("select audit_sever(make_interval(secs => ?), ?)")
                .params((double) policy.severedAfter().toSeconds(), AT_ONCE)
                .query(Long.class)
                .single();
    }

    private void write() throws IOException {
        outside.write(signatures.publicKeys().stream().map(PublishedKey::key).toList());
        for (var head : heads.after(written)) {
            if (!outside.write(head)) {
                LOG.error(
                        "{} holds another head of number {}",
                        outside,
                        head.head().number());
            }
            written = head.head().number();
        }
    }
}
