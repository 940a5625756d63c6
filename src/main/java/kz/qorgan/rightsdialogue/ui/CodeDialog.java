package kz.qorgan.rightsdialogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import kz.qorgan.kernel.Language;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.rightsdialogue.FormResult;
import kz.qorgan.rightsdialogue.RequestForm;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.verification.ui.StepUpDialogs;

/** Shows word for word what is about to be sent and takes the code that confirms it. */
class CodeDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 12;

    private final transient RequestForm form;
    private final transient SpokenTimes times;
    private final transient Consumer<FormResult.Sent> sent;
    private final transient ChallengeId challenge;
    private final Field code;
    private final Paragraph news = new Paragraph();

    CodeDialog(RequestForm form, ChallengeId challenge, SpokenTimes times, Consumer<FormResult.Sent> sent) {
        this.form = form;
        this.challenge = challenge;
        this.times = times;
        this.sent = sent;
        setHeaderTitle(getTranslation("rightsdialogue.confirm"));
        setCloseOnOutsideClick(false);
        code = new Field("request-code", getTranslation("verification.code"))
                .code()
                .atMost(LONGEST)
                .onEnter(this::enter);
        form.pending(challenge)
                .ifPresent(pending -> code.help(getTranslation("verification.reference", pending.reference())));
        compose();
    }

    private void compose() {
        var text = new Paragraph(form.text(Language.of(getLocale())));
        text.addClassName("exact");
        news.addClassName("status");
        news.getElement().setAttribute("role", "status");
        news.setText(getTranslation("rightsdialogue.codeSent"));
        var content = new Div(new Paragraph(getTranslation("rightsdialogue.exact")), text, news, code, actions());
        content.addClassNames("dialog", "form");
        content.getElement().setAttribute("data-view", "request-code");
        add(content);
    }

    private Div actions() {
        var confirm = new Button(getTranslation("shell.confirm"), click -> enter());
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var again = new Button(
                getTranslation("verification.sendAgain"),
                click -> say(form.resend(challenge, StepUpDialogs.address())));
        var cancel = new Button(getTranslation("shell.cancel"), click -> close());
        var actions = new Div(confirm, again, cancel);
        actions.addClassName("actions");
        return actions;
    }

    private void enter() {
        say(form.confirm(challenge, code.value(), StepUpDialogs.address(), Language.of(getLocale())));
    }

    private void say(FormResult result) {
        code.problem("");
        switch (result) {
            case FormResult.Sent done -> {
                close();
                sent.accept(done);
            }
            case FormResult.CodeSent again -> news.setText(getTranslation("rightsdialogue.codeSent"));
            case FormResult.Wrong wrong -> code.problem(getTranslation("verification.codeWrong", wrong.triesLeft()));
            case FormResult.NotACode cannotBe -> code.problem(getTranslation("verification.codeNotDigits"));
            case FormResult.Over over -> code.problem(getTranslation("verification.codeOver"));
            case FormResult.TryLater later ->
                code.problem(getTranslation("verification.tryLater", times.from(later.until(), getLocale())));
            case FormResult.Flawed changed -> code.problem(getTranslation("rightsdialogue.changed"));
        }
    }
}
