package kz.qorgan.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A sign-in by passkey says whether its browser was here before, so that a new one can be told. */
@PortalTest
@RecordApplicationEvents
class ToldSignInModuleTests {

    @Autowired
    private PasskeySignIn signIn;

    @Autowired
    private ApplicationEvents events;

    private Owner owner;
    private Authenticator device;
    private final BrowserId browser = Strangers.browser();

    @BeforeEach
    void makeOwner(@Autowired AutowireCapableBeanFactory beans) {
        owner = beans.createBean(Owner.class);
        device = owner.device();
        owner.signedIn();
        owner.adds(device);
        Owner.nobody();
    }

    @AfterEach
    void signOut() {
        Owner.nobody();
    }

    @Test
    void newBrowserIsNewOnce() {
        comesIn(Entries.firefox());
        comesIn(Entries.firefox());
        assertThat(known()).containsExactly(false, true);
    }

    @Test
    void sharedDeviceIsNewEachTime() {
        comesIn(Entries.sharedFirefox());
        comesIn(Entries.sharedFirefox());
        assertThat(known()).containsExactly(false, false);
    }

    private void comesIn(Visitor visitor) {
        var result = signIn.finish(device.shows(owner.question(browser)), browser, visitor);
        assertThat(result).isInstanceOf(PasskeySignInResult.SignedIn.class);
    }

    private java.util.List<Boolean> known() {
        return events.stream(SignedInByPasskey.class)
                .map(SignedInByPasskey::knownBrowser)
                .toList();
    }
}
