package kz.qorgan.recovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kz.qorgan.recovery.RecoveryDesk;
import kz.qorgan.recovery.RecoveryDesk.Checklist;
import kz.qorgan.recovery.RecoveryDesk.DeskResult;
import kz.qorgan.recovery.RecoveryDesk.Shown;
import kz.qorgan.recovery.RecoveryState;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.staffframe.ui.StaffPage;
import kz.qorgan.staffframe.ui.StaffProof;
import kz.qorgan.staffsignin.StaffProofs;

/** UC-042: the requests of people who have lost their access, with what speaks for each and what can be done about it. */
@Route("staff/recoveries")
@RolesAllowed({"SUPPORT", "SUPERVISOR"})
class RecoveriesView extends StaffPage {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 20;

    private final transient RecoveryDesk desk;
    private final transient StaffProofs proofs;
    private final transient SpokenTimes times;
    private final Div list = new Div();

    RecoveriesView(RecoveryDesk desk, StaffProofs proofs, SpokenTimes times) {
        super("staff-recoveries", "recoveries");
        this.desk = desk;
        this.proofs = proofs;
        this.times = times;
        list.addClassName("stack");
        add(list);
        show();
    }

    private void show() {
        list.removeAll();
        var open = desk.open();
        if (open.isEmpty()) {
            list.add(new Paragraph(getTranslation("recovery.desk.none")));
            return;
        }
        var rows = rows();
        open.forEach(shown -> rows.add(row(shown)));
        list.add(rows);
    }

    private Component row(Shown shown) {
        var due = times.exact(shown.coolingUntil().orElse(shown.expiresAt()), getLocale());
        var about = new ArrayList<Component>();
        about.add(badge(
                getTranslation("recovery.desk.state." + shown.state()),
                shown.state() == RecoveryState.SUBMITTED ? "wait" : "neutral"));
        about.add(fact("iin", shown.iin()));
        about.add(fact("from", shown.formerNumber()));
        about.add(fact("to", shown.newNumber()));
        about.add(fact("evidence", evidence(shown)));
        about.add(fact("until", due));
        shown.submittedBy().ifPresent(code -> about.add(text(getTranslation("recovery.desk.by", code))));
        if (shown.state() == RecoveryState.DRAFT) {
            about.add(check(shown));
        }
        return row(shown.number(), main(shown.number(), about.toArray(Component[]::new)), actions(shown));
    }

    private Component fact(String name, String value) {
        return text(getTranslation("recovery.desk." + name) + ": " + value);
    }

    private String evidence(Shown shown) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < shown.evidence().size(); i++) {
            var by = shown.checkedBy().get(i);
            words.add(
                    getTranslation("recovery.desk.evidence." + shown.evidence().get(i))
                            + (by.isEmpty() ? "" : " (" + by + ")"));
        }
        return words.isEmpty() ? getTranslation("recovery.desk.evidence.none") : String.join("; ", words);
    }

    /** The number as it stands on the document, and one button for each way of looking; pressing says that one has looked. */
    private Div check(Shown shown) {
        var number = new Field("document-" + shown.number(), getTranslation("recovery.desk.document"))
                .atMost(LONGEST)
                .help(getTranslation("recovery.desk.assert"));
        var place = new Div(number);
        place.addClassName("form");
        var buttons = shown.missing().stream()
                .map(kind -> new Button(
                        getTranslation("recovery.desk.check." + kind),
                        click -> act(() -> desk.check(shown.id(), kind, new Checklist(number.value(), true, true)))))
                .toArray(Component[]::new);
        place.add(actions(buttons));
        return place;
    }

    private Component[] actions(Shown shown) {
        List<Component> actions = new ArrayList<>();
        if (shown.state() == RecoveryState.DRAFT && !shown.evidence().isEmpty()) {
            actions.add(primary("recovery.desk.submit", () -> desk.submit(shown.id())));
        }
        if (shown.state() == RecoveryState.SUBMITTED && !shown.mine()) {
            actions.add(primary("recovery.desk.approve", () -> desk.approve(shown.id())));
        }
        actions.add(new Button(getTranslation("recovery.desk.reject"), click -> act(() -> desk.reject(shown.id()))));
        return actions.toArray(Component[]::new);
    }

    private Button primary(String key, Supplier<DeskResult> act) {
        var button = new Button(getTranslation(key), click -> StaffProof.before(proofs, times, () -> act(act)));
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }

    private void act(Supplier<DeskResult> act) {
        say(getTranslation("recovery.desk.result." + act.get()));
        show();
    }
}
