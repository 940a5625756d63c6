package kz.qorgan.factors.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import kz.qorgan.factors.PasswordStrength;
import kz.qorgan.factors.Passwords;
import kz.qorgan.kernel.Factor;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.StrongFactor;
import kz.qorgan.verification.ui.StepUpDialogs;

/** The password: whether there is one, since when; set, change or remove it. Its strength is said while it is typed. */
class PasswordSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 128;

    private final transient Passwords passwords;
    private final transient StepUpDialogs stepUp;
    private final transient FactorWords words;
    private final transient Consumer<String> changed;
    private final Field field;
    private boolean another;

    PasswordSection(Passwords passwords, StepUpDialogs stepUp, FactorWords words, Consumer<String> changed) {
        this.passwords = passwords;
        this.stepUp = stepUp;
        this.words = words;
        this.changed = changed;
        this.field = new Field("new-password", words.text("factors.password.new"))
                .secret("new-password")
                .atMost(LONGEST)
                .help(words.text("factors.password.help"))
                .whileTyping(this::say)
                .onEnter(this::set);
        addClassName("card");
    }

    void show(List<StrongFactor> factors) {
        removeAll();
        add(new H2(words.text("factors.password.heading")), new Paragraph(words.text("factors.password.text")));
        var mine = factors.stream()
                .filter(factor -> factor.kind() == Factor.Kind.PASSWORD)
                .findFirst();
        another = mine.isPresent();
        if (mine.isPresent()) {
            add(new Div(words.badge(mine.get())), words.facts(mine.get()), buttons(factors));
        } else {
            showField("factors.password.set");
        }
    }

    private Div buttons(List<StrongFactor> factors) {
        var change = new Button(words.text("factors.password.change"), click -> {
            remove(getChildren().reduce((first, last) -> last).orElseThrow());
            showField("factors.password.save");
            field.focus();
        });
        var remove = new Button(
                words.text("factors.password.remove"),
                click -> RemovalDialog.before(words, factors.size() == 1, this::removePassword));
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return actions(change, remove);
    }

    private void showField(String label) {
        field.clear();
        field.problem("");
        var save = new Button(words.text(label), click -> set());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(field, actions(save));
    }

    private void say(String typed) {
        field.help(words.text("factors.password." + (typed.isEmpty() ? "help" : passwords.measure(typed))));
    }

    private void set() {
        var typed = field.value();
        var strength = passwords.measure(typed);
        if (!strength.isAccepted()) {
            field.problem(words.text("factors.password." + strength));
            return;
        }
        field.problem("");
        stepUp.before(another ? Operation.CHANGE_PASSWORD : Operation.ADD_FACTOR, () -> {
            PasswordStrength kept = another ? passwords.change(typed) : passwords.set(typed);
            changed.accept(words.text(kept.isAccepted() ? "factors.password.done" : "factors.password." + kept));
        });
    }

    private void removePassword() {
        stepUp.before(Operation.REMOVE_FACTOR, () -> {
            passwords.remove();
            changed.accept(words.text("factors.password.removed"));
        });
    }

    private static Div actions(Button... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }
}
