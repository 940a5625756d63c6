package kz.qorgan.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import kz.qorgan.correction.CorrectionDecisions.Refusal;
import kz.qorgan.desk.DeskWork;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rightsdesk.Decision;
import kz.qorgan.rightsdesk.DeskItem;
import kz.qorgan.rightsdesk.Ground;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.staff.Role;
import kz.qorgan.staffframe.ui.StaffPage;
import kz.qorgan.staffframe.ui.StaffProof;
import kz.qorgan.staffsignin.StaffProofs;

/** The decision about one request: as asked, in part or not by a rule that the person reads, or a question first. */
class DecisionCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;

    private final transient DeskItem item;
    private final transient DeskWork desk;
    private final transient Consumer<String> done;
    private final Field words = new Field("words", getTranslation("console.decision.words"));

    DecisionCard(DeskItem item, DeskWork desk, StaffProofs proofs, SpokenTimes times, Consumer<String> done) {
        this.item = item;
        this.desk = desk;
        this.done = done;
        addClassNames("card", "form");
        words.autocomplete("off").atMost(LONGEST).help(getTranslation("console.decision.words.help"));
        add(new H2(getTranslation("console.decision.heading")), words);
        if (item.awaitsConfirmation()) {
            var confirm = button("console.decision.confirm", () -> StaffProof.before(proofs, times, this::confirm));
            add(StaffPage.actions(confirm));
        } else if (item.request().kind() == RequestKind.CORRECTION) {
            add(corrections());
        } else if (StaffPage.holds(Role.SUPERVISOR, Role.PRIVACY_OFFICER)) {
            add(decisions());
        }
        add(StaffPage.actions(button("console.decision.ask", this::ask)));
    }

    private Div corrections() {
        var id = item.request().id();
        var buttons = StaffPage.actions(
                primary("console.decision.APPROVE", () -> told(desk.approveCorrection(id), "Decided")));
        for (var why : Refusal.values()) {
            buttons.add(button("console.refusal." + why.name(), () -> told(desk.refuseCorrection(id, why), "Decided")));
        }
        return buttons;
    }

    private Div decisions() {
        var buttons =
                StaffPage.actions(primary("console.decision.APPROVE", () -> decide(Decision.approve(words.value()))));
        if (item.request().kind().needsTwo()) {
            buttons.add(button("console.decision.LOCK", () -> decide(Decision.lock(words.value()))));
        }
        for (var ground : Ground.values()) {
            buttons.add(
                    button("console.ground." + ground.name(), () -> decide(Decision.refuse(ground, words.value()))));
        }
        return buttons;
    }

    private void decide(Decision decision) {
        var result = desk.decide(item.request().id(), decision);
        done.accept(getTranslation("console.decision." + result.getClass().getSimpleName()));
    }

    private void confirm() {
        var result = desk.confirm(item.request().id(), words.value());
        done.accept(result.map(outcome ->
                        getTranslation("console.decision." + outcome.getClass().getSimpleName()))
                .orElseGet(() -> getTranslation("console.proof.wrong")));
    }

    private void ask() {
        if (words.value().isBlank()) {
            words.problem(getTranslation("console.decision.wordsNeeded"));
            return;
        }
        told(desk.askForMore(item.request().id(), words.value()), "Asked");
    }

    private void told(boolean happened, String outcome) {
        done.accept(getTranslation("console.decision." + (happened ? outcome : "NotPossible")));
    }

    private Button primary(String key, Runnable act) {
        var button = button(key, act);
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }

    private Button button(String key, Runnable act) {
        return new Button(getTranslation(key), click -> act.run());
    }
}
