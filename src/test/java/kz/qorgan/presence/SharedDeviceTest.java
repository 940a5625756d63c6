package kz.qorgan.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import kz.qorgan.device.Visitor;
import kz.qorgan.presence.Presence.Sign;
import kz.qorgan.session.Ending;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** A person on a device that others use too, a portal that has been listening for long, and what it says of devices left open. */
@PortalTest
abstract class SharedDeviceTest {

    static final PageId PAGE = new PageId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    static final PageId OTHER_PAGE = new PageId(UUID.fromString("00000000-0000-4000-8000-000000000002"));

    @Autowired
    Presence presence;

    @Autowired
    LeftDevices leftDevices;

    @Autowired
    SessionLookup lookup;

    @Autowired
    Entries entries;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEventMulticaster events;

    final List<SharedDeviceLeftOpen> told = new CopyOnWriteArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<SharedDeviceLeftOpen>> ear =
            ApplicationListener.forPayload(told::add);

    private Person person;

    /** The portal has been listening for longer than after an outage. */
    @BeforeEach
    void begin(@Autowired People people) {
        clock.advance(Duration.ofSeconds(61));
        person = people.borrower();
        events.addApplicationListener(ear);
    }

    @AfterEach
    void end() {
        events.removeApplicationListener(ear);
    }

    Opened signIn(Visitor visitor) {
        return entries.by(person, visitor);
    }

    Optional<Duration> note(Opened session, PageId page, Sign sign) {
        return as(session, () -> presence.note(page, sign));
    }

    <T> T as(Opened session, Supplier<T> action) {
        SecurityContextHolder.setContext(new SecurityContextImpl(entries.rights(session)));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    void after(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
        leftDevices.sweep();
    }

    Optional<Ending.Reason> reasonOf(Opened session) {
        return lookup.ending(session.token()).map(Ending::reason);
    }

    void assertTold(Opened session) {
        assertThat(told)
                .filteredOn(left -> left.session().equals(session.id()))
                .containsExactly(new SharedDeviceLeftOpen(person.id(), session.id()));
    }

    static int pagesOf(Opened session) {
        return Tables.superuser()
                .sql("select count(*) from shared_page where session_id = ?")
                .param(session.id().value())
                .query(Integer.class)
                .single();
    }
}
