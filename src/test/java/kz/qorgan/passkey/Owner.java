package kz.qorgan.passkey;

import java.time.Duration;
import java.util.concurrent.Callable;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.passkey.PasskeySignIn.Question;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.session.SessionToken;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Strangers;
import kz.qorgan.verification.StepUpPolicy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** People who have passkeys, for the tests of this module. */
public class Owner {

    @Autowired
    private People people;

    @Autowired
    private Entries entries;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private PasskeySignIn signIn;

    @Autowired
    private SessionLookup lookup;

    @Autowired
    private MovableClock clock;

    @Autowired
    private StepUpPolicy policy;

    @Value("${qorgan.public-url}")
    private String address;

    /** A device without a passkey. */
    public Authenticator device() {
        return new Authenticator(address);
    }

    /** Somebody who has just signed in by SMS. */
    public Person signedIn() {
        var person = people.borrower();
        as(entries.by(person, Entries.chrome()));
        return person;
    }

    /** Who asks from now on in this thread. */
    public void as(Opened session) {
        as(session.token());
    }

    public void as(SessionToken token) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(lookup.authentication(token).orElseThrow()));
    }

    /** The same, and the session begins now. */
    public Opened again(Person person) {
        var opened = entries.by(person, Entries.chrome());
        as(opened);
        return opened;
    }

    public static void nobody() {
        SecurityContextHolder.clearContext();
    }

    /** Does something in another thread as the person of this one. */
    public static <T> Callable<T> alike(Callable<T> action) {
        var context = SecurityContextHolder.getContext();
        return () -> {
            SecurityContextHolder.setContext(context);
            try {
                return action.call();
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }

    /** Adds the device's passkey for whoever asks, and lets it count. */
    public Passkey adds(Authenticator device) {
        var added = addsNew(device);
        clock.advance(policy.enrolmentDelay().plus(Duration.ofSeconds(1)));
        return added;
    }

    /** Adds the device's passkey for whoever asks. */
    public Passkey addsNew(Authenticator device) {
        var made = device.makes(passkeys.beginAdding().orElseThrow());
        var result = passkeys.finishAdding(made, new Passkey.Name("Phone"));
        if (result instanceof AddResult.Added) {
            return passkeys.mine().getLast();
        }
        throw new AssertionError("The passkey was not added: " + result);
    }

    /** What a browser is asked at the sign-in. */
    public String question(BrowserId browser) {
        return switch (signIn.begin(browser, Strangers.address())) {
            case Question.Asked asked -> asked.options();
            case Question.TryLater later -> throw new AssertionError("Too many questions");
        };
    }

    /** The whole way in, from a browser that was never here. */
    public PasskeySignInResult comesIn(Authenticator device) {
        var browser = Strangers.browser();
        return signIn.finish(device.shows(question(browser)), browser, Entries.firefox());
    }
}
