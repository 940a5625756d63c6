package kz.qorgan.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.Factor;
import kz.qorgan.session.SessionLifecycle;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.session.SessionToken;
import kz.qorgan.testing.People.Person;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
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
    private final Clock clock;
    private int counter;

    Entries(SessionLifecycle sessions, SessionLookup lookup, TransactionTemplate transaction, Clock clock) {
        this.clock = clock;
        this.sessions = sessions;
        this.lookup = lookup;
        this.transaction = transaction;
    }

    public Opened by(Person person, Visitor visitor) {
        return transaction.execute(running -> sessions.open(person.id(), Factor.Kind.SMS_OTP, visitor));
    }

    /** Acts with the rights that a session has now. */
    public <T> T as(Opened session, Callable<T> action) {
        return with(rights(session), action);
    }

    /** Acts with these rights. */
    public static <T> T with(Authentication rights, Callable<T> action) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(rights));
        try {
            return action.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** As if the session had given exactly these proofs, so long ago. */
    public void holds(Opened session, Duration ago, Factor.Kind... proofs) {
        var factors = Stream.of(proofs)
                .map(proof -> new Factor(proof, clock.instant().minus(ago)).write())
                .collect(Collectors.joining(" "));
        Tables.superuser()
                .sql("update signed_in_session set factors = ? where id = ?")
                .params(factors, session.id().value())
                .update();
    }

    /** The same session with another token, because a proof has renewed the one that the test knew. */
    public Opened renewed(Opened session) {
        var token = HexFormat.of().formatHex(session.id().toString().getBytes(StandardCharsets.UTF_8)) + counter++;
        Tables.superuser()
                .sql("update signed_in_session set token_hash = sha256(convert_to(?, 'UTF8')) where id = ?")
                .params(token, session.id().value())
                .update();
        return new Opened(session.id(), new SessionToken(token));
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
