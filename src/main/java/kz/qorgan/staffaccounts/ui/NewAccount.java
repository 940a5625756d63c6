package kz.qorgan.staffaccounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.function.BiConsumer;
import kz.qorgan.kernel.Iin;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.staffaccounts.StaffAccounts;
import kz.qorgan.staffframe.ui.StaffPage;

/** The form for a new account. What was typed stays until it is accepted. */
class NewAccount extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;

    private final transient StaffAccounts accounts;
    private final transient BiConsumer<String, String> invited;
    private final Field login = field("login");
    private final Field given = field("given");
    private final Field family = field("family");
    private final Field iin = field("iin");

    /** @param invited is told the name and the token of the invitation */
    NewAccount(StaffAccounts accounts, BiConsumer<String, String> invited) {
        this.accounts = accounts;
        this.invited = invited;
        addClassNames("card", "form");
        login.help(getTranslation("console.people.login.help"));
        iin.help(getTranslation("console.people.iin.help"));
        var make = new Button(getTranslation("console.people.make"), click -> make());
        add(new H2(getTranslation("console.people.new")), login, given, family, iin, StaffPage.actions(make));
    }

    private void make() {
        login.problem("");
        iin.problem("");
        try {
            var name = login.value().strip();
            var token = accounts.create(
                    name, given.value(), family.value(), new Iin(iin.value().strip()));
            token.ifPresentOrElse(
                    made -> {
                        java.util.stream.Stream.of(login, given, family, iin).forEach(Field::clear);
                        invited.accept(name, made);
                    },
                    () -> login.problem(getTranslation("console.people.taken")));
        } catch (IllegalArgumentException noIin) {
            iin.problem(getTranslation("console.people.noIin"));
        }
    }

    private Field field(String name) {
        return new Field("new-" + name, getTranslation("console.people." + name))
                .autocomplete("off")
                .atMost(LONGEST);
    }
}
