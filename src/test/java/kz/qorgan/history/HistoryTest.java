package kz.qorgan.history;

import java.util.List;
import java.util.function.Supplier;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.signin.SignIn;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** A person who has just signed in, and what the history tells them. */
@PortalTest
abstract class HistoryTest {

    @Autowired
    History history;

    @Autowired
    SignIn signIn;

    @Autowired
    Entries entries;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    Person person;
    Opened session;

    @BeforeEach
    void begin() {
        person = people.borrower();
        session = entries.by(person, Entries.chrome());
    }

    HistoryEvent newest(HistoryFilter filter) {
        return read(filter, History.NEWEST).events().getFirst();
    }

    List<HistoryEvent> all() {
        return read(HistoryFilter.ALL, History.NEWEST).events();
    }

    History.Page read(HistoryFilter filter, long before) {
        return as(session, () -> history.page(filter, before));
    }

    ReportResult report(long entry) {
        return as(session, () -> history.report(entry));
    }

    <T> T as(Opened who, Supplier<T> action) {
        SecurityContextHolder.setContext(new SecurityContextImpl(entries.rights(who)));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
