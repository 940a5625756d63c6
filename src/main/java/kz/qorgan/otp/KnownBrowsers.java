package kz.qorgan.otp;

import kz.qorgan.kernel.BrowserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Which browser has signed in with which number. Only a sign of lower risk: it shortens the code and keeps an outsider
 * from using up the owner's limits, but never replaces a factor (NIST SP 800-63B-4, 5.1).
 */
@Repository
class KnownBrowsers {

    private final JdbcClient jdbc;
    private final OtpPolicy policy;

    KnownBrowsers(JdbcClient jdbc, OtpPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    boolean knows(BrowserId browser, byte[] numberKey) {
        return jdbc.sql("""
                        select exists (select from known_browser where browser = :browser and number_key = :numberKey
                          and last_used_at > portal_now() - make_interval(days => :days))
                        """)
                .param("browser", browser.value())
                .param("numberKey", numberKey)
                .param("days", (int) policy.knownFor().toDays())
                .query(Boolean.class)
                .single();
    }

    void remember(BrowserId browser, byte[] numberKey) {
        jdbc.sql("""
                        insert into known_browser (browser, number_key, last_used_at)
                        values (:browser, :numberKey, portal_now())
                        on conflict (browser, number_key) do update set last_used_at = excluded.last_used_at
                        """)
                .param("browser", browser.value())
                .param("numberKey", numberKey)
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        jdbc.sql("delete from known_browser where last_used_at < portal_now() - make_interval(days => ?)")
                .param((int) policy.knownFor().toDays())
                .update();
    }
}
