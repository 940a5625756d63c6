package kz.qorgan.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionTemplate;

/** Word that a session has ended reaches the pages of every process, if and only if it has. */
@PortalTest
class EndedSessionsTests {

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionLifecycle lifecycle;

    @Autowired
    private SessionLookup lookup;

    @Autowired
    private EndedSessions ended;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ConfigurableApplicationContext context;

    private final List<SessionId> heard = new CopyOnWriteArrayList<>();
    private final ApplicationListener<ApplicationEvent> listener = this::hear;

    @BeforeEach
    void listen() {
        context.addApplicationListener(listener);
    }

    @AfterEach
    void listenNoMore() {
        context.removeApplicationListener(listener);
    }

    @Test
    void endIsToldOnceItIsCommitted() {
        var here = signIn();
        here.does(sessions::signOut);
        await().pollInterval(Duration.ofMillis(10)).until(() -> heard.contains(here.session()));
    }

    @Test
    void endThatIsRolledBackIsNeverTold() {
        var kept = signIn();
        transaction.executeWithoutResult(status -> {
            kept.does(sessions::signOut);
            status.setRollbackOnly();
        });
        var later = signIn();
        later.does(sessions::signOut);
        await().pollInterval(Duration.ofMillis(10)).until(() -> heard.contains(later.session()));
        assertThat(heard).doesNotContain(kept.session());
        assertThat(kept.isIn()).isTrue();
    }

    @Test
    void catchingUpTellsWhatWasMissed() {
        var here = signIn();
        here.does(sessions::signOut);
        await().pollInterval(Duration.ofMillis(10)).until(() -> heard.contains(here.session()));
        heard.clear();
        ended.catchUp();
        assertThat(heard).contains(here.session());
    }

    private void hear(ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> told && told.getPayload() instanceof SessionEnded over) {
            heard.add(over.session());
        }
    }

    private Browser signIn() {
        var who = people.borrower().id();
        var visitor = new Visitor("", Strangers.address(), false);
        var opened = transaction.execute(status -> lifecycle.open(who, Factor.Kind.SMS_OTP, visitor));
        return Browser.signedIn(lookup, opened);
    }
}
