package kz.qorgan.verification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import kz.qorgan.kernel.Language;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeVerification.PendingCode;
import kz.qorgan.otp.SendResult;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.ProofResult;
import org.jspecify.annotations.Nullable;

/** The part of the dialog that asks for a code from the phone: first the button, then the field and what remains. */
class CodePart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 12;

    private final transient StepUpDialogs dialogs;
    private final Operation operation;
    private final Paragraph news = new Paragraph();
    private final Button send;
    private final Field field;
    private transient @Nullable ChallengeId challenge;

    CodePart(StepUpDialogs dialogs, Operation operation, Runnable submit) {
        this.dialogs = dialogs;
        this.operation = operation;
        this.send = new Button(getTranslation("verification.getCode"), click -> send());
        this.field = new Field("step-up-code", getTranslation("verification.code"))
                .code()
                .atMost(LONGEST)
                .onEnter(submit);
        addClassName("form");
        news.getElement().setAttribute("role", "status");
        news.addClassName("help");
        add(new Paragraph(getTranslation("verification.codeLead")), send);
    }

    /** Nothing where there is nothing to enter yet. */
    Optional<ProofResult> enter() {
        var asked = challenge;
        if (asked == null) {
            say(getTranslation("verification.askFirst"));
            send.focus();
            return Optional.empty();
        }
        var result = dialogs.codes().enter(asked, operation, "", field.value(), StepUpDialogs.address());
        field.problem(problem(result));
        if (result instanceof ProofResult.Over) {
            challenge = null;
        }
        return Optional.of(result);
    }

    private String problem(ProofResult result) {
        return switch (result) {
            case ProofResult.Proved proved -> "";
            case ProofResult.Wrong wrong -> getTranslation("verification.codeWrong", wrong.triesLeft());
            case ProofResult.NotACode cannotBe -> getTranslation("verification.codeNotDigits");
            case ProofResult.TryLater later -> getTranslation("verification.tryLater", dialogs.time(later.until()));
            case ProofResult.Over over -> getTranslation("verification.codeOver");
            case ProofResult.NotYet never -> throw new IllegalStateException("A code counts at once");
        };
    }

    private void send() {
        var asked = challenge;
        var result = asked == null
                ? dialogs.codes().request(operation, "", StepUpDialogs.address(), Language.of(getLocale()))
                : dialogs.codes().resend(asked, StepUpDialogs.address());
        switch (result) {
            case SendResult.OnItsWay sent -> sent(sent.challenge());
            case SendResult.TryLater later -> say(getTranslation("verification.tryLater", dialogs.time(later.until())));
            case SendResult.Over over -> {
                challenge = null;
                send();
            }
        }
    }

    private void sent(ChallengeId id) {
        challenge = id;
        send.setText(getTranslation("verification.sendAgain"));
        if (field.getParent().isEmpty()) {
            addComponentAtIndex(1, field);
        }
        dialogs.codes()
                .pending(id)
                .map(PendingCode::reference)
                .ifPresent(mark -> field.help(getTranslation("verification.reference", mark)));
        field.problem("");
        field.clear();
        field.focus();
        say(getTranslation("verification.codeSent"));
    }

    private void say(String sentence) {
        news.setText(sentence);
        add(news);
    }
}
