package kz.qorgan.staffframe.ui;

import static kz.qorgan.staff.Role.ADMIN;
import static kz.qorgan.staff.Role.AUDITOR;
import static kz.qorgan.staff.Role.PRIVACY_OFFICER;
import static kz.qorgan.staff.Role.SUPERVISOR;
import static kz.qorgan.staff.Role.SUPPORT;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.RolesAllowed;
import kz.qorgan.shell.ui.Frame;
import kz.qorgan.staff.Role;

/** The frame of the staff's pages: as wide as the screen, with the menu of the person's own roles. */
@Layout("/staff")
@Uses(Dialog.class)
@Uses(Button.class)
@RolesAllowed("EMPLOYEE")
class StaffLayout extends Frame {

    private static final long serialVersionUID = 1L;

    StaffLayout() {
        super(new Ways("/staff", "/staff/sign-out", "shell.signOut"));
        addClassName("staff");
        offer("/staff", "console.menu.staff", Role.values());
        offer("/staff/borrowers", "console.menu.borrowers", SUPPORT, SUPERVISOR, PRIVACY_OFFICER);
        offer("/staff/requests", "console.menu.requests", SUPPORT, SUPERVISOR, PRIVACY_OFFICER);
        offer("/staff/recoveries", "console.menu.recoveries", SUPPORT, SUPERVISOR);
        offer("/staff/reviews", "console.menu.reviews", PRIVACY_OFFICER);
        offer("/staff/texts", "console.menu.texts", PRIVACY_OFFICER);
        offer("/staff/audit", "console.menu.audit", AUDITOR);
        offer("/staff/people", "console.menu.people", ADMIN, PRIVACY_OFFICER);
    }

    private void offer(String path, String title, Role... roles) {
        if (StaffPage.holds(roles)) {
            addItem(path, title);
        }
    }
}
