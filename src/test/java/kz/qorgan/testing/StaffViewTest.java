package kz.qorgan.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Input;
import java.util.Locale;
import kz.qorgan.staff.Role;
import kz.qorgan.testing.Staff.Colleague;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** A staff page, open before somebody new with the roles that the test names; reads English. */
@PortalTest
@ViewPackages(packages = "kz.qorgan")
public abstract class StaffViewTest extends SpringBrowserlessTest {

    @Autowired
    protected Staff staff;

    @Autowired
    protected People people;

    @Autowired
    protected Entries entries;

    private Colleague me;

    /** What the person may be. */
    protected abstract Role[] roles();

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        me = staff.with(roles());
        SecurityContextHolder.setContext(new SecurityContextImpl(staff.rights(me)));
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    protected final Colleague me() {
        return me;
    }

    /** All that the view says. */
    protected final String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    protected final void press(String label) {
        test($(Button.class).withText(label).single()).click();
    }

    /** @param id of the field's input */
    protected final void fill(String id, String words) {
        test($(Input.class).withId(id).single()).setValue(words);
    }
}
