package kz.qorgan.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import kz.qorgan.export.Exports;
import kz.qorgan.export.Exports.Asked;
import kz.qorgan.export.Exports.Copy;
import kz.qorgan.export.Exports.Overview;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.ui.StepUpDialogs;

/** UC-019: asks for a copy, says how far it is and until when it can be taken away, and how many more there may be. */
class ExportCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final long MEGABYTE = 1_000_000;

    private final transient Exports exports;
    private final transient StepUpDialogs stepUp;
    private final transient SpokenTimes times;
    private final Paragraph rule = new Paragraph();
    private final Paragraph status = new Paragraph();
    private final Div progress = new Div();
    private final Div actions = new Div();
    private boolean proved;

    ExportCard(Exports exports, StepUpDialogs stepUp, ExportPushes pushes, SpokenTimes times) {
        this.exports = exports;
        this.stepUp = stepUp;
        this.times = times;
        addClassName("card");
        setId("export");
        getElement().setAttribute("data-card", "export");
        rule.addClassName("help");
        status.getElement().setAttribute("role", "status");
        actions.addClassName("actions");
        add(new H2(text("heading")), new Paragraph(text("text")), rule, status, progress, actions);
        pushes.tell(this);
        show(exports.overview());
    }

    private void show(Overview overview) {
        proved = overview.proved();
        rule.setText(overview.next()
                .map(next -> text("rule.none", times.from(next, getLocale())))
                .orElseGet(() -> text("rule", overview.left())));
        show(overview.copy());
    }

    /** How far the copy is now; also told from outside, when nobody asks and so no service may be asked. */
    void show(Optional<Copy> copy) {
        progress.removeAll();
        actions.removeAll();
        copy.ifPresentOrElse(this::show, () -> offer(""));
    }

    private void show(Copy copy) {
        switch (copy.state()) {
            case WAITING -> {
                status.setText(text("making", copy.percent()));
                progress.getElement().appendChild(bar(copy.percent()));
            }
            case READY -> {
                status.setText(text("ready", times.from(copy.expiresAt(), getLocale())));
                actions.add(link(copy), another());
            }
            case FAILED -> offer(text("failed"));
        }
    }

    private void offer(String said) {
        status.setText(said);
        actions.add(primary("download"));
    }

    private Button primary(String key) {
        var button = new Button(text(key), click -> stepUp.before(Operation.EXPORT, this::ask));
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }

    private Button another() {
        var button = new Button(text("another"), click -> stepUp.before(Operation.EXPORT, this::ask));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return button;
    }

    /** Where the proof has become too old meanwhile, a button that asks for it stands first. */
    private Component link(Copy copy) {
        if (!proved) {
            var prove =
                    new Button(text("prove"), click -> stepUp.before(Operation.EXPORT, () -> show(exports.overview())));
            prove.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            status.setText(text("prove.text"));
            return prove;
        }
        var link = new Anchor("/my-data/copy/" + copy.id(), text("save", Math.max(0.1, copy.size() * 1.0 / MEGABYTE)));
        link.addClassNames("button", "primary");
        link.setRouterIgnore(true);
        return link;
    }

    private void ask() {
        var asked = exports.ask(getLocale());
        show(exports.overview());
        refusal(asked).ifPresent(status::setText);
    }

    private Optional<String> refusal(Asked asked) {
        return switch (asked) {
            case Asked.Begun begun -> Optional.empty();
            case Asked.OneIsRunning running -> Optional.of(text("running"));
            case Asked.TooMany many -> Optional.of(text("tooMany", times.from(many.until(), getLocale())));
        };
    }

    private Element bar(int percent) {
        return new Element("progress")
                .setAttribute("max", "100")
                .setAttribute("value", String.valueOf(percent))
                .setAttribute("aria-label", text("progress"));
    }

    private String text(String key, Object... arguments) {
        return getTranslation("export." + key, arguments);
    }
}
