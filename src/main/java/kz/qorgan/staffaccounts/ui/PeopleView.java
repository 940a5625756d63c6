package kz.qorgan.staffaccounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.staff.Role;
import kz.qorgan.staffaccounts.RoleGrants;
import kz.qorgan.staffaccounts.RoleGrants.GrantResult;
import kz.qorgan.staffaccounts.RoleGrants.Waiting;
import kz.qorgan.staffaccounts.StaffAccounts;
import kz.qorgan.staffaccounts.StaffAccounts.Account;
import kz.qorgan.staffframe.ui.StaffPage;
import kz.qorgan.staffframe.ui.StaffProof;
import kz.qorgan.staffsignin.StaffProofs;

/** UC-038: who works here, in which roles; make accounts, propose and agree to roles, close accounts. */
@Route("staff/people")
@RolesAllowed({"ADMIN", "PRIVACY_OFFICER"})
class PeopleView extends StaffPage {

    private static final long serialVersionUID = 1L;

    private final transient StaffAccounts accounts;
    private final transient RoleGrants grants;
    private final transient StaffProofs proofs;
    private final transient SpokenTimes times;
    private final boolean admin = holds(Role.ADMIN);
    private final Div lists = new Div();

    PeopleView(StaffAccounts accounts, RoleGrants grants, StaffProofs proofs, SpokenTimes times) {
        super("staff-people", "people");
        this.accounts = accounts;
        this.grants = grants;
        this.proofs = proofs;
        this.times = times;
        lists.addClassName("stack");
        if (admin) {
            add(new NewAccount(accounts, this::invited));
        }
        add(lists);
        show();
    }

    private void show() {
        lists.removeAll();
        var waiting = grants.waiting();
        if (!waiting.isEmpty()) {
            var rows = rows();
            waiting.forEach(grant -> rows.add(row(grant)));
            lists.add(new H2(getTranslation("console.second")), rows);
        }
        var rows = rows();
        accounts.all().forEach(account -> rows.add(row(account)));
        lists.add(new H2(getTranslation("console.people.all")), rows);
    }

    private Component row(Waiting grant) {
        var agree = new Button(
                getTranslation("console.agree"),
                click -> StaffProof.before(proofs, times, () -> told(grants.agree(grant.proposal()))));
        agree.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var refuse = new Button(getTranslation("console.refuse"), click -> {
            grants.refuse(grant.proposal());
            show();
        });
        var words = getTranslation("console.people.proposed", grant.by().code(), role(grant.role()));
        return row(grant.proposal().id().toString(), main(name(grant.to()), badge(words, "wait")), agree, refuse);
    }

    private Component row(Account account) {
        var who = account.employee();
        List<Component> main = new ArrayList<>();
        account.roles().stream().sorted().forEach(role -> main.add(badge(role(role), "good")));
        if (!who.isHere()) {
            main.add(badge(getTranslation("console.people.left"), "neutral"));
        } else if (account.roles().isEmpty()) {
            main.add(badge(getTranslation("console.people.noRole"), "wait"));
        }
        var row = main(name(who), main.toArray(Component[]::new));
        if (!admin || !who.isHere()) {
            return row(who.login(), row);
        }
        var more = new Div();
        more.addClassName("row-actions");
        var change = new Button(getTranslation("console.people.change"), click -> change(account, more));
        return row(who.login(), new Div(row, more), change);
    }

    private void change(Account account, Div place) {
        place.removeAll();
        var who = account.employee();
        for (var role : Role.values()) {
            place.add(button(account, role));
        }
        place.add(new Button(
                getTranslation("console.people.invite"),
                click -> accounts.invite(who.id()).ifPresent(token -> invited(who.login(), token))));
        var leave = new Button(getTranslation("console.people.leave"), click -> {
            accounts.leave(who.id());
            show();
        });
        leave.addThemeName("error");
        place.add(leave);
    }

    private Button button(Account account, Role role) {
        var who = account.employee().id();
        if (account.roles().contains(role)) {
            return new Button(getTranslation("console.people.take", role(role)), click -> {
                accounts.take(who, role);
                show();
            });
        }
        return new Button(
                getTranslation("console.people.give", role(role)),
                click -> StaffProof.before(proofs, times, () -> told(grants.propose(who, role))));
    }

    private void told(GrantResult result) {
        say(getTranslation("console.grant." + result.name()));
        show();
    }

    private void invited(String login, String token) {
        say(getTranslation("console.people.invited", login, "/staff/invitation/" + token));
        show();
    }

    private String role(Role role) {
        return getTranslation("staffsignin.role." + role.name());
    }

    private static String name(kz.qorgan.employee.Employee who) {
        return who.givenName() + " " + who.familyName() + " · " + who.login() + " · " + who.code();
    }
}
