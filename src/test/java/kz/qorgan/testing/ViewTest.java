package kz.qorgan.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.qorgan.kernel.Factor;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.People.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** A page behind the sign-in, open before a borrower who has just signed in for the first time; reads English. */
@PortalTest
@ViewPackages(packages = "kz.qorgan")
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    protected Entries entries;

    @Autowired
    private People people;

    private Person person;
    private Opened here;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        person = people.borrower();
        here = entries.by(person, Entries.chrome());
        SecurityContextHolder.setContext(new SecurityContextImpl(entries.rights(here)));
        super.initVaadinEnvironment();
        reads("en");
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    protected final Person person() {
        return person;
    }

    protected final Person somebodyElse() {
        return people.borrower();
    }

    /** The session that the page belongs to. */
    protected final Opened here() {
        return here;
    }

    /** In this browser, after so long that the former session is over. */
    protected final void signInAgain() {
        here = entries.by(person, Entries.chrome());
        SecurityContextHolder.setContext(new SecurityContextImpl(entries.rights(here)));
    }

    protected final void reads(String language) {
        UI.getCurrent().setLocale(Locale.of(language));
    }

    /** All that the view says. */
    protected final String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    /** All that the open dialogs say. */
    protected final String dialogs() {
        return $(Dialog.class).all().stream()
                .map(dialog -> dialog.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    /** From now on this browser has given exactly these proofs, so long ago. */
    protected final void proved(Duration ago, Factor.Kind... proofs) {
        entries.holds(here, ago, proofs);
        SecurityContextHolder.setContext(new SecurityContextImpl(entries.rights(here)));
    }

    protected final void press(String label) {
        test($(Button.class).withText(label).single()).click();
    }
}
