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
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.SendResult;
import kz.qorgan.phone.NumberStep;
import kz.qorgan.phone.RecoveryNumber;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.ui.StepUpDialogs;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** A second number for bad days: which, and add, replace or remove it. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class RecoveryNumberSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 32;

    private final transient RecoveryNumber recovery;
    private final transient StepUpDialogs stepUp;
    private final transient NumberTexts texts;
    private final Paragraph status = new Paragraph();
    private final Field number;

    RecoveryNumberSection(RecoveryNumber recovery, StepUpDialogs stepUp, NumberTexts texts) {
        this.recovery = recovery;
        this.stepUp = stepUp;
        this.texts = texts;
        this.number = new Field("recovery-number", texts.text("phone.second.number"))
                .atMost(LONGEST)
                .help(texts.text("phone.newNumber.help"))
                .onEnter(this::begin);
        addClassName("card");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        show();
    }

    private void show() {
        removeAll();
        add(new H2(texts.text("phone.second.heading")), new Paragraph(texts.text("phone.second.text")), status);
        recovery.mine().ifPresentOrElse(this::showKept, this::showField);
    }

    private void showKept(String masked) {
        var kept = new Span(masked);
        kept.addClassNames("digits", "masked");
        var replace = new Button(texts.text("phone.second.replace"), click -> {
            removeAll();
            add(new H2(texts.text("phone.second.heading")), status);
            showField();
        });
        var remove = new Button(texts.text("phone.second.remove"), click -> remove());
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(new Div(kept), actions(replace, remove));
    }

    private void showField() {
        number.problem("");
        add(number, actions(new Button(texts.text("phone.second.add"), click -> begin())));
    }

    private void begin() {
        var typed = MobileNumber.of(number.value());
        if (typed.isEmpty()) {
            number.problem(texts.text("phone.notANumber"));
            return;
        }
        stepUp.before(Operation.ADD_FACTOR, () -> send(typed.get()));
    }

    private void send(MobileNumber to) {
        switch (recovery.begin(to, StepUpDialogs.address(), Language.of(getLocale()))) {
            case SendResult.OnItsWay sent -> showCode(to, sent.challenge());
            case SendResult.TryLater later -> number.problem(texts.problem(new NumberStep.TryLater(later.until())));
            case SendResult.Over over -> number.problem(texts.text("phone.over"));
        }
    }

    private void showCode(MobileNumber to, ChallengeId challenge) {
        removeAll();
        var code = new Field("recovery-number-code", texts.text("phone.second.code"))
                .code()
                .atMost(LONGEST);
        Runnable confirm = () -> confirm(to, challenge, code);
        code.onEnter(confirm);
        var button = new Button(texts.text("shell.confirm"), click -> confirm.run());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var cancel = new Button(texts.text("shell.cancel"), click -> show());
        status.setText(texts.text("phone.second.sent", to.masked()));
        add(new H2(texts.text("phone.second.heading")), status, code, actions(button, cancel));
        code.focus();
    }

    private void confirm(MobileNumber to, ChallengeId challenge, Field code) {
        var step = recovery.confirm(to, challenge, code.value(), StepUpDialogs.address());
        code.problem(texts.problem(step));
        if (step instanceof NumberStep.Proved) {
            status.setText(texts.text("phone.second.added"));
            number.clear();
            show();
        }
    }

    private void remove() {
        stepUp.before(Operation.REMOVE_FACTOR, () -> {
            recovery.remove();
            status.setText(texts.text("phone.second.removed"));
            show();
        });
    }

    private static Div actions(Button... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }
}
