package kz.qorgan.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;
import kz.qorgan.shell.SharedDeviceStrip;

/**
 * The frame of the borrower's pages. The menu is what the views' {@code @Menu} says. Names the components that can appear
 * over any page, because a page loads only what its view and its frame name.
 */
@Layout
@Uses(Dialog.class)
@Uses(Button.class)
@PermitAll
class MainLayout extends Frame {

    private static final long serialVersionUID = 1L;

    MainLayout(SharedDeviceStrip sharedDevice) {
        var strip = sharedDevice.here();
        super(new Ways("/", "/sign-out", strip.isPresent() ? "shell.leave" : "shell.signOut"));
        strip.ifPresent(over -> addComponentAtIndex(1, over));
        MenuConfiguration.getMenuEntries().forEach(entry -> addItem(entry.path(), entry.title()));
    }
}
