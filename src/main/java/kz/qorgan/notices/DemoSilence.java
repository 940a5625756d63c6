package kz.qorgan.notices;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invented borrowers get their passwords while a demonstration starts; nobody is to be told of that. */
@Component
@Profile("demo")
class DemoSilence implements SmartLifecycle {

    private final JdbcClient jdbc;
    private boolean running;

    DemoSilence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        running = true;
        jdbc.sql("update notice set sent_at = portal_now() where sent_at is null and kind = 'FACTOR_ADDED'")
                .update();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** One after the passwords, and before the first look for what is due. */
    @Override
    public int getPhase() {
        return 2;
    }
}
