package kz.qorgan.passkey;

import kz.qorgan.vault.RandomValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Repository;

/**
 * The questions that authenticators have still to answer. They are rows, so that any process can take the answer; each is
 * good for one answer, from who was asked, for what was asked, and for a few minutes.
 */
@Repository
class Ceremonies {

    private final JdbcClient jdbc;
    private final RandomValues random;
    private final PasskeyPolicy policy;

    Ceremonies(JdbcClient jdbc, RandomValues random, PasskeyPolicy policy) {
        this.jdbc = jdbc;
        this.random = random;
        this.policy = policy;
    }

    /** @param holder who alone may finish it */
    Bytes begin(Kind kind, String holder) {
        var challenge = random.token();
        jdbc.sql("insert into passkey_ceremony (challenge, kind, holder, expires_at)"
                        + " values (:challenge, :kind, :holder, portal_now() + make_interval(secs => :life))")
                .param("challenge", challenge)
                .param("kind", kind.name())
                .param("holder", holder)
                .param("life", policy.ceremonyLife().toSeconds())
                .update();
        return Bytes.fromBase64(challenge);
    }

    /** True for one caller only, in time. */
    boolean take(Kind kind, String holder, Bytes challenge) {
        return jdbc.sql("delete from passkey_ceremony where challenge = :challenge and kind = :kind"
                                + " and holder = :holder and expires_at > portal_now()")
                        .param("challenge", challenge.toBase64UrlString())
                        .param("kind", kind.name())
                        .param("holder", holder)
                        .update()
                == 1;
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forgetOld() {
        jdbc.sql("delete from passkey_ceremony where expires_at < portal_now()").update();
    }

    /** What the authenticator is asked for. */
    enum Kind {
        /** Make a passkey. */
        ADD,
        /** Show one inside a session. */
        PROVE,
        /** Show one from outside: to get in, or beside a code to open a frozen account. */
        SIGN_IN
    }
}
