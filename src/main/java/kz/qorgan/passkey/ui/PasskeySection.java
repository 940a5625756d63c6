package kz.qorgan.passkey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Consumer;
import kz.qorgan.kernel.Factor;
import kz.qorgan.passkey.AddResult;
import kz.qorgan.passkey.Passkey;
import kz.qorgan.passkey.PasskeyPolicy;
import kz.qorgan.passkey.Passkeys;
import kz.qorgan.session.Sessions;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.StrongFactor;
import kz.qorgan.verification.ui.StepUpDialogs;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** UC-009: the passkeys on the page of sign-in methods. A page gets one of its own, and hears what has happened. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class PasskeySection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Passkeys passkeys;
    private final transient StepUpDialogs stepUp;
    private final transient PasskeyPolicy policy;
    private final transient Sessions sessions;
    private final transient SpokenTimes times;
    private transient Consumer<String> changed = sentence -> {};
    private transient List<StrongFactor> factors = List.of();

    PasskeySection(
            Passkeys passkeys, StepUpDialogs stepUp, PasskeyPolicy policy, Sessions sessions, SpokenTimes times) {
        this.passkeys = passkeys;
        this.stepUp = stepUp;
        this.policy = policy;
        this.sessions = sessions;
        this.times = times;
        addClassName("card");
        getElement().setAttribute("data-view", "passkeys");
    }

    /** Tells the page in a sentence what has happened; the page then shows itself anew. */
    public PasskeySection whenChanged(Consumer<String> listener) {
        changed = listener;
        return this;
    }

    /** @param mine all the borrower's second factors, the others too */
    public void show(List<StrongFactor> mine) {
        factors = List.copyOf(mine);
        removeAll();
        add(new H2(getTranslation("passkey.heading")), new Paragraph(getTranslation("passkey.lead")));
        var all = passkeys.mine();
        add(all.isEmpty() ? nothing() : rows(all));
        var add = new Button(getTranslation("passkey.add"), click -> add());
        if (all.isEmpty()) {
            add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        }
        var actions = new Div(add);
        actions.addClassName("actions");
        add(actions);
    }

    private Div nothing() {
        var empty = new Div(
                new Paragraph(getTranslation("passkey.none")), new Paragraph(getTranslation("passkey.none.text")));
        empty.addClassName("empty");
        return empty;
    }

    private UnorderedList rows(List<Passkey> all) {
        var rows = new UnorderedList();
        rows.addClassName("rows");
        all.forEach(passkey -> rows.add(new PasskeyRow(passkey, sessions, times, this::askName, this::askRemoval)));
        return rows;
    }

    private void add() {
        if (passkeys.mine().size() >= policy.most()) {
            changed.accept(getTranslation("passkey.tooMany", policy.most()));
            return;
        }
        stepUp.before(Operation.ADD_FACTOR, () -> new AddDialog(suggestion(), this::begin, this::finish).open());
    }

    /** A new question for each try. Whoever took too long over the name is asked for the proof again, here and at the end. */
    private void begin(Consumer<String> ask) {
        stepUp.before(Operation.ADD_FACTOR, () -> passkeys.beginAdding().ifPresent(ask));
    }

    private void finish(String answer, Passkey.Name name) {
        stepUp.before(Operation.ADD_FACTOR, () -> changed.accept(words(passkeys.finishAdding(answer, name), name)));
    }

    private String words(AddResult result, Passkey.Name name) {
        return switch (result) {
            case AddResult.Added added
            when times.isAhead(added.factor().usableFrom()) ->
                getTranslation(
                        "passkey.addedWaiting",
                        name.text(),
                        times.from(added.factor().usableFrom(), getLocale()));
            case AddResult.Added added -> getTranslation("passkey.added", name.text());
            case AddResult.Refused refused -> getTranslation("passkey.refused");
            case AddResult.TooMany tooMany -> getTranslation("passkey.tooMany", policy.most());
        };
    }

    private String suggestion() {
        return sessions.devices().stream()
                .filter(device -> device.current())
                .map(device -> PasskeyRow.name(this, device.words()))
                .findFirst()
                .orElse("");
    }

    private void askName(Passkey passkey) {
        new RenameDialog(passkey.name(), name -> {
                    var renamed = passkeys.rename(passkey.id(), name);
                    changed.accept(
                            renamed ? getTranslation("passkey.renamed", name.text()) : getTranslation("passkey.gone"));
                })
                .open();
    }

    private void askRemoval(Passkey passkey) {
        var last = factors.stream()
                .filter(factor -> factor.kind() != Factor.Kind.RECOVERY_CODE)
                .allMatch(factor -> factor.id().equals(passkey.id()));
        new RemoveDialog(passkey.name(), last, () -> stepUp.before(Operation.REMOVE_FACTOR, () -> remove(passkey)))
                .open();
    }

    private void remove(Passkey passkey) {
        var removed = passkeys.remove(passkey.id());
        changed.accept(
                removed ? getTranslation("passkey.removed", passkey.name().text()) : getTranslation("passkey.gone"));
    }
}
