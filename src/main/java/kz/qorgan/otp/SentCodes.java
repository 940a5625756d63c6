package kz.qorgan.otp;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qorgan.device.DeviceWords;
import kz.qorgan.guard.Guard;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.outbox.Fate;
import kz.qorgan.outbox.Post;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells what is known of codes that were sent: whether they arrived, from where they were asked for, how many were wrong. */
@Service
public class SentCodes {

    private static final String CONVERSION = """
            select count(*) as texts, count(consumed_at) as used from challenge
            where expires_at > portal_now() - interval '10 minutes' and sent_at > portal_now() - interval '15 minutes'
              and sent_at < portal_now() - interval '1 minute' and borrower_id is not null and not known
            """;

    private final JdbcClient jdbc;
    private final OtpPolicy policy;
    private final Challenges challenges;
    private final CodeSending sending;
    private final Post post;
    private final Guard guard;

    SentCodes(JdbcClient jdbc, OtpPolicy policy, Challenges challenges, CodeSending sending, Post post, Guard guard) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.challenges = challenges;
        this.sending = sending;
        this.post = post;
        this.guard = guard;
    }

    /**
     * What became of the last text of a code, for the browser that asked. Does not tell whether the number is known: where no
     * text was sent, it is what becomes of others.
     */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Fate> fate(ChallengeId id, BrowserId browser) {
        return challenges
                .waiting(id, browser)
                .map(waiting -> waiting.challenge().message())
                .map(message -> post.fates(List.of(message)).get(message));
    }

    /** From where these codes were asked for, as far as they were for this borrower and it is still kept. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<ChallengeId, Asked> asked(BorrowerId borrower, Collection<ChallengeId> codes) {
        var askers = askers(borrower, codes);
        var fates = post.fates(
                askers.stream().flatMap(asker -> asker.message().stream()).toList());
        return askers.stream().collect(Collectors.toMap(Asker::challenge, asker -> asked(asker, fates)));
    }

    /** How many wrong codes were entered for a borrower's number since then, in all browsers; a day back at most. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int wrongCodesSince(BorrowerId borrower, Instant since) {
        return jdbc.sql("""
                        select coalesce(sum(attempts - case when consumed_at is null then 0 else 1 end), 0)
                        from challenge where borrower_id = ? and sent_at > ?
                        """)
                .params(borrower.value(), Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Texts that nobody uses are a sign that somebody wants them sent, not read. */
    @Scheduled(fixedDelayString = "PT15S")
    void tellHowManyAreUsed() {
        jdbc.sql(CONVERSION)
                .query((RowCallbackHandler) row -> guard.converted(row.getInt("texts"), row.getInt("used")));
    }

    /** A decoy is of no use a day after it ended; the others tell their borrower for a while who asked. */
    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        jdbc.sql("""
                        delete from challenge where expires_at < portal_now() - interval '1 day'
                          and (borrower_id is null or expires_at < portal_now() - make_interval(days => ?))
                        """).param((int) policy.askersKept().toDays()).update();
    }

    /** Where these codes were asked for, if it was for this borrower. */
    private List<Asker> askers(BorrowerId borrower, Collection<ChallengeId> ids) {
        return jdbc.sql("""
                        select id, sealed_asker, message_id, consumed_at is null and expires_at <= portal_now() as unused
                        from challenge where borrower_id = ? and id = any(?::uuid[])
                        """)
                .params(borrower.value(), ids.stream().map(ChallengeId::value).toArray(UUID[]::new))
                .query((row, number) -> new Asker(
                        new ChallengeId(row.getObject("id", UUID.class)),
                        Optional.ofNullable(row.getBytes("sealed_asker")),
                        Optional.ofNullable(row.getObject("message_id", UUID.class)),
                        row.getBoolean("unused")))
                .list();
    }

    private Asked asked(Asker asker, Map<UUID, Fate> fates) {
        return new Asked(
                asker.sealed().map(memo -> sending.describe(asker.challenge(), memo)),
                asker.unused(),
                asker.message().map(fates::get));
    }

    /**
     * From where a code was asked for.
     *
     * @param from network and place only
     * @param unused it is over, and nobody has used it
     * @param fate what became of its last text, as far as it is known
     */
    public record Asked(Optional<DeviceWords> from, boolean unused, Optional<Fate> fate) {}

    /**
     * So many wrong codes were entered for a borrower's number in succession that somebody else may be trying.
     *
     * @param challenge the code that the last one was entered for
     */
    public record WrongCodesPiledUp(BorrowerId borrower, ChallengeId challenge) {}

    /** Where a code was asked for, in which text it went, and whether nobody used it. */
    private record Asker(ChallengeId challenge, Optional<byte[]> sealed, Optional<UUID> message, boolean unused) {}
}
