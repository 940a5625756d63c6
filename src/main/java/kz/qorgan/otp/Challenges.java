package kz.qorgan.otp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The challenges' rows. What guards a code counts first and is decided by a row count, in one statement each. */
@Repository
class Challenges {

    private static final String COLUMNS =
            "id, purpose, act_digest, browser, number_key, borrower_id, digits, known, attempts, message_id";

    private static final String ADD = """
            insert into challenge (id, purpose, act_digest, browser, number_key, sealed_number, sealed_asker, borrower_id, digits,
              known, message_id, reference, language, expires_at)
            values (:id, :purpose, :act, :browser, :numberKey, :number, :asker, :borrower, :digits,
              :known, :message, :reference, :language, portal_now() + make_interval(secs => :life))
            """;

    private static final String COUNT = """
            update challenge set attempts = attempts + 1
            where id = :id and attempts < :tries and consumed_at is null and expires_at > portal_now()
            returning\s""" + COLUMNS;

    /** Consumes the code and remembers the browser for the number, in one statement. */
    private static final String CONSUME = """
            with used as (
              update challenge set consumed_at = portal_now()
              where id = :id and consumed_at is null and expires_at > portal_now() returning browser, number_key),
            kept as (
              insert into known_browser (browser, number_key, last_used_at)
              select browser, number_key, portal_now() from used where :remember
              on conflict (browser, number_key) do update set last_used_at = excluded.last_used_at)
            select browser, number_key from used
            """;

    private static final String WAITING = "select " + COLUMNS + """
                    , sealed_number, reference, language, sends,
                      extract(epoch from expires_at - portal_now()) as seconds_left,
                      extract(epoch from sent_at + make_interval(secs => :pause) - portal_now()) as resend_in
                    from challenge
                    where id = :id and browser = :browser and consumed_at is null
                    """;

    /** Of a challenge from before texts were followed. */
    private static final UUID NO_MESSAGE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final OtpPolicy policy;

    Challenges(JdbcClient jdbc, OtpPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    void add(Challenge challenge, byte[] sealedNumber, byte[] sealedAsker, String reference, Language language) {
        jdbc.sql(ADD)
                .param("id", challenge.id().value())
                .param("purpose", challenge.purpose())
                .param("act", challenge.act())
                .param("browser", challenge.browser().value())
                .param("numberKey", challenge.numberKey())
                .param("number", sealedNumber)
                .param("asker", sealedAsker)
                .param("borrower", challenge.recipient().map(BorrowerId::value).orElse(null), Types.OTHER)
                .param("digits", challenge.digits())
                .param("known", challenge.known())
                .param("message", challenge.message())
                .param("reference", reference)
                .param("language", language.name())
                .param("life", policy.codeLife().toSeconds())
                .update();
    }

    /** Counts a guess, committed at once and whatever happens next; nothing if no more guess is allowed. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Challenge> count(ChallengeId id) {
        return jdbc.sql(COUNT)
                .param("id", id.value())
                .param("tries", policy.tries())
                .query(Challenges::challenge)
                .optional();
    }

    /** Something for one caller only. */
    Optional<Used> consume(ChallengeId id, boolean remember) {
        return jdbc.sql(CONSUME)
                .param("id", id.value())
                .param("remember", remember)
                .query((row, number) -> new Used(new BrowserId(row.getString("browser")), row.getBytes("number_key")))
                .optional();
    }

    Optional<Waiting> waiting(ChallengeId id, BrowserId browser) {
        return jdbc.sql(WAITING)
                .param("id", id.value())
                .param("browser", browser.value())
                .param("pause", policy.resendAfter().toSeconds())
                .query((row, number) -> new Waiting(
                        challenge(row, number),
                        row.getBytes("sealed_number"),
                        row.getString("reference"),
                        Language.valueOf(row.getString("language")),
                        row.getInt("sends"),
                        seconds(row, "seconds_left"),
                        seconds(row, "resend_in")))
                .optional();
    }

    /** Counts one more text, unless another request has just done so. */
    boolean countSend(Waiting waiting, UUID message) {
        return jdbc.sql("""
                        update challenge set sends = sends + 1, sent_at = portal_now(), message_id = ?
                        where id = ? and sends = ?
                        """)
                        .params(message, waiting.challenge().id().value(), waiting.sends())
                        .update()
                == 1;
    }

    private static Challenge challenge(ResultSet row, int number) throws SQLException {
        return new Challenge(
                new ChallengeId(row.getObject("id", UUID.class)),
                row.getString("purpose"),
                row.getBytes("act_digest"),
                new BrowserId(row.getString("browser")),
                row.getBytes("number_key"),
                Optional.ofNullable(row.getObject("borrower_id", UUID.class)).map(BorrowerId::new),
                row.getInt("digits"),
                row.getBoolean("known"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getObject("message_id", UUID.class)).orElse(NO_MESSAGE));
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofSeconds(Math.max(0, (long) Math.ceil(row.getDouble(column))));
    }

    /** Whose browser used a code for which number. */
    record Used(BrowserId browser, byte[] numberKey) {}

    /** A challenge whose code is being waited for, with what it takes to send it again. */
    record Waiting(
            Challenge challenge,
            byte[] sealedNumber,
            String reference,
            Language language,
            int sends,
            Duration timeLeft,
            Duration resendIn) {}
}
