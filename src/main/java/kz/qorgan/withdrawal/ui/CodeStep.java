package kz.qorgan.withdrawal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.consent.ConsentCodes;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeVerification.PendingCode;
import kz.qorgan.otp.SendResult;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.verification.ui.StepUpDialogs;
import org.jspecify.annotations.Nullable;

/** The last step: a code from the phone for exactly what stands above, then "Confirm". */
class CodeStep extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 12;

    private final transient ConsentWords words;
    private final transient ConsentCodes codes;
    private final transient Supplier<SendResult> ask;
    private final transient Confirmation confirmation;
    private final Paragraph news = new Paragraph();
    private final Field code;
    private final Button send;
    private final Button confirm;
    private transient @Nullable ChallengeId challenge;

    CodeStep(ConsentWords words, ConsentCodes codes, Supplier<SendResult> ask, Confirmation confirmation) {
        this.words = words;
        this.codes = codes;
        this.ask = ask;
        this.confirmation = confirmation;
        this.code = new Field("consent-code", words.text("verification.code"))
                .code()
                .atMost(LONGEST)
                .onEnter(this::confirm);
        this.send = new Button(words.text("verification.getCode"), click -> send());
        this.send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        this.confirm = new Button(words.text("shell.confirm"), click -> confirm());
        this.confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        addClassNames("card", "form");
        news.addClassName("help");
        news.getElement().setAttribute("role", "status");
        reset();
    }

    /** As at the beginning: what was read has changed, and a code for it would be wrong. */
    void reset() {
        challenge = null;
        removeAll();
        news.setText("");
        add(new Paragraph(words.text("withdrawal.code.lead")), actions(send), news);
        send.setText(words.text("verification.getCode"));
    }

    private void send() {
        var asked = challenge;
        switch (asked == null ? ask.get() : codes.resend(asked, StepUpDialogs.address())) {
            case SendResult.OnItsWay sent -> sent(sent.challenge());
            case SendResult.TryLater later -> news.setText(words.tryLater(later.until()));
            case SendResult.Over over -> {
                challenge = null;
                send();
            }
        }
    }

    private void sent(ChallengeId id) {
        challenge = id;
        removeAll();
        send.setText(words.text("verification.sendAgain"));
        send.removeThemeVariants(ButtonVariant.AURA_PRIMARY);
        codes.pending(id)
                .map(PendingCode::reference)
                .ifPresent(mark -> code.help(words.text("verification.reference", mark)));
        code.problem("");
        code.clear();
        news.setText(words.text("verification.codeSent"));
        add(code, actions(confirm, send), news);
        code.focus();
    }

    private void confirm() {
        var asked = challenge;
        if (asked == null) {
            news.setText(words.text("verification.askFirst"));
            return;
        }
        confirmation.confirm(asked, code.value()).ifPresent(why -> {
            code.problem(words.problem(why));
            if (why instanceof CodeProblem.Over) {
                challenge = null;
            }
        });
    }

    private static Div actions(Button... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }

    /** Does the act that the code is for. */
    @FunctionalInterface
    interface Confirmation {

        /** What is wrong with the code, if the act did not happen because of it. */
        Optional<CodeProblem> confirm(ChallengeId challenge, String typed);
    }
}
