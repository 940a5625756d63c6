package kz.qorgan.factors.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import kz.qorgan.factors.RecoveryCode;
import kz.qorgan.factors.RecoveryCodes;
import kz.qorgan.kernel.Factor;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.StrongFactor;
import kz.qorgan.verification.ui.StepUpDialogs;

/** The saved recovery codes: how many are left, and making new ones, which are shown once on a card for paper. */
class RecoveryCodesSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final int FEW = 4;

    private final transient RecoveryCodes codes;
    private final transient StepUpDialogs stepUp;
    private final transient FactorWords words;
    private final transient Consumer<String> changed;

    RecoveryCodesSection(RecoveryCodes codes, StepUpDialogs stepUp, FactorWords words, Consumer<String> changed) {
        this.codes = codes;
        this.stepUp = stepUp;
        this.words = words;
        this.changed = changed;
        addClassName("card");
    }

    void show(List<StrongFactor> factors) {
        removeAll();
        add(new H2(words.text("factors.codes.heading")), new Paragraph(words.text("factors.codes.text")));
        var left = codes.left();
        factors.stream()
                .filter(factor -> factor.kind() == Factor.Kind.RECOVERY_CODE)
                .findFirst()
                .ifPresent(factor -> add(new Div(words.badge(factor)), count(left), words.facts(factor)));
        var make = new Button(words.text(left == 0 ? "factors.codes.make" : "factors.codes.renew"), click -> make());
        make.setId("make-recovery-codes");
        if (left < FEW) {
            make.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        }
        add(actions(make));
    }

    private Paragraph count(int left) {
        return new Paragraph(words.text(left < FEW ? "factors.codes.few" : "factors.codes.left", left));
    }

    private void make() {
        stepUp.before(Operation.ADD_FACTOR, () -> {
            var made = codes.make();
            changed.accept(words.text("factors.codes.done"));
            showOnce(made);
        });
    }

    /** Until the person says they are saved, nothing else stands in this section. */
    private void showOnce(List<RecoveryCode> made) {
        removeAll();
        var list = new OrderedList();
        list.addClassNames("codes", "digits");
        made.forEach(code -> list.add(new ListItem(code.onPaper())));
        var saved = new Button(
                words.text("factors.codes.saved"), click -> changed.accept(words.text("factors.codes.savedStatus")));
        saved.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var heading = new CardHeading(words.text("factors.codes.card"));
        var card = new Div(heading, new Paragraph(words.text("factors.codes.card.text")), list);
        card.addClassName("paper");
        card.getElement().setAttribute("data-view", "recovery-codes");
        var buttons = actions(saved);
        buttons.getElement().appendChild(printButton());
        add(card, buttons);
        heading.focus();
    }

    /** Printing is the browser's business; a static script listens for it. */
    private Element printButton() {
        return new Element("button")
                .setAttribute("type", "button")
                .setAttribute("class", "button")
                .setAttribute("data-print", "")
                .setText(words.text("factors.codes.print"));
    }

    private static Div actions(Button... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }

    /** Brings the card into view, and says to whoever hears the page that it is there. */
    private static final class CardHeading extends H2 implements Focusable<CardHeading> {

        private static final long serialVersionUID = 1L;

        CardHeading(String text) {
            super(text);
            setTabIndex(-1);
        }
    }
}
