package kz.qorgan.phone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import kz.qorgan.kernel.Language;
import kz.qorgan.phone.NumberChange;
import kz.qorgan.phone.NumberStep;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.ProofResult;
import kz.qorgan.verification.StepUpProofs;
import kz.qorgan.verification.ui.StepUpDialogs;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** UC-015: the bound number, masked, and the way to another one: the new number, then a code from both. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class NumberSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 32;

    private final transient NumberChange change;
    private final transient StepUpProofs proofs;
    private final transient StepUpDialogs stepUp;
    private final transient NumberTexts texts;
    private final Paragraph status = new Paragraph();
    private final Field number;
    private final Field newCode;
    private final Field oldCode;
    private final Field recoveryCode;

    NumberSection(NumberChange change, StepUpProofs proofs, StepUpDialogs stepUp, NumberTexts texts) {
        this.change = change;
        this.proofs = proofs;
        this.stepUp = stepUp;
        this.texts = texts;
        this.number = new Field("new-number", texts.text("phone.newNumber"))
                .autocomplete("tel")
                .atMost(LONGEST)
                .help(texts.text("phone.newNumber.help"))
                .onEnter(this::begin);
        this.newCode = code("new-number-code", "phone.newCode");
        this.oldCode = code("old-number-code", "phone.oldCode");
        this.recoveryCode = new Field("lost-number-code", texts.text("phone.recoveryCode"))
                .autocomplete("off")
                .onEnter(this::confirm);
        addClassName("card");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        show();
    }

    private void show() {
        removeAll();
        var bound = new Span(change.bound());
        bound.addClassNames("digits", "masked");
        var ask = new Button(texts.text("phone.change"), click -> ask());
        ask.setId("change-number");
        add(heading(), new Paragraph(texts.text("phone.text")), new Div(bound), status, actions(ask));
    }

    private void ask() {
        removeAll();
        number.problem("");
        add(heading(), new Paragraph(texts.text("phone.changeText")), number, status);
        add(actions(primary("phone.send", this::begin), quiet("shell.cancel", this::show)));
        number.focus();
    }

    private void begin() {
        stepUp.before(Operation.CHANGE_NUMBER, () -> {
            var step = change.begin(number.value(), StepUpDialogs.address(), Language.of(getLocale()));
            number.problem(texts.problem(step));
            if (step instanceof NumberStep.CodesSent) {
                showCodes();
            }
        });
    }

    private void showCodes() {
        removeAll();
        newCode.clear();
        oldCode.clear();
        status.setText(texts.text("phone.sent"));
        var lost = new Button(texts.text("phone.oldLost"), click -> showRecoveryCode());
        lost.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(heading(), status, newCode, oldCode);
        add(actions(primary("shell.confirm", this::confirm), quiet("shell.cancel", this::show)), actions(lost));
        newCode.focus();
    }

    private void showRecoveryCode() {
        replace(oldCode, recoveryCode);
        recoveryCode.help(texts.text("phone.recoveryCode.help"));
        recoveryCode.focus();
    }

    /** Gives what is filled in; a proved number's field gives way to a word, so that nothing is asked for twice. */
    private void confirm() {
        if (newCode.isAttached() && !taken(newCode, change.enterNew(newCode.value(), StepUpDialogs.address()))) {
            return;
        }
        if (oldCode.isAttached()) {
            taken(oldCode, change.enterOld(oldCode.value(), StepUpDialogs.address()));
        } else if (recoveryCode.isAttached()) {
            proveByRecoveryCode();
        }
    }

    private void proveByRecoveryCode() {
        if (proofs.enterRecoveryCode(recoveryCode.value()) instanceof ProofResult.Proved proved) {
            stepUp.give(proved.token());
            taken(recoveryCode, change.oldNumberIsLost());
        } else {
            recoveryCode.problem(texts.text("phone.recoveryWrong"));
        }
    }

    private boolean taken(Field field, NumberStep step) {
        field.problem(texts.problem(step));
        if (step instanceof NumberStep.Proved) {
            remove(field);
            status.setText(texts.text("phone.oneProved"));
        } else if (step instanceof NumberStep.Changed changed) {
            status.setText(texts.text("phone.changed", changed.sessionsEnded()));
            show();
        }
        return step instanceof NumberStep.Proved;
    }

    private Field code(String id, String label) {
        return new Field(id, texts.text(label)).code().atMost(LONGEST).onEnter(this::confirm);
    }

    private H2 heading() {
        return new H2(texts.text("phone.heading"));
    }

    private Button primary(String key, Runnable action) {
        var button = quiet(key, action);
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }

    private Button quiet(String key, Runnable action) {
        return new Button(texts.text(key), click -> action.run());
    }

    private static Div actions(Button... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }
}
