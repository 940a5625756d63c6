package kz.qorgan.testing;

import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.Factor;
import kz.qorgan.session.SessionLifecycle;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.session.SessionToken;
import kz.qorgan.testing.People.Person;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;

/** Real sessions of people who need not go through the sign-in pages for them. */
@TestComponent
public class Entries {

    private static final String CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 "
            + "(KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";

    private final SessionLifecycle sessions;
    private final SessionLookup lookup;
    private final TransactionTemplate transaction;

    Entries(SessionLifecycle sessions, SessionLookup lookup, TransactionTemplate transaction) {
        this.sessions = sessions;
        this.lookup = lookup;
        this.transaction = transaction;
    }

    public Opened by(Person person, Visitor visitor) {
        return transaction.execute(running -> sessions.open(person.id(), Factor.Kind.SMS_OTP, visitor));
    }

    /** Chrome on Windows. */
    public static Visitor chrome() {
        return new Visitor(CHROME, Strangers.address(), false);
    }

    /** Firefox on Linux. */
    public static Visitor firefox() {
        return new Visitor(FIREFOX, Strangers.address(), false);
    }

    /** Firefox on Linux, which others use too. */
    public static Visitor sharedFirefox() {
        return new Visitor(FIREFOX, Strangers.address(), true);
    }

    public Authentication rights(Opened session) {
        return lookup.authentication(session.token()).orElseThrow();
    }

    /** Whether the token still opens a session, as a request would ask. */
    public boolean isIn(SessionToken token) {
        return lookup.authentication(token).isPresent();
    }
}
