package kz.qorgan.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import kz.qorgan.kernel.Factor;
import kz.qorgan.verification.Clearance;
import kz.qorgan.verification.Clearance.ProofsMissing;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.ProofResult;

/** Names the act and takes the proofs that are missing for it. A right proof stays when the next one is wrong. */
class ProofDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient StepUpDialogs dialogs;
    private final Operation operation;
    private final transient Runnable act;
    private final Paragraph status = new Paragraph();
    private final Div content = new Div();
    private final CodePart code;
    private final SecretPart secret;

    ProofDialog(StepUpDialogs dialogs, Operation operation, ProofsMissing missing, Runnable act) {
        this.dialogs = dialogs;
        this.operation = operation;
        this.act = act;
        this.code = new CodePart(dialogs, operation, this::confirm);
        this.secret = new SecretPart(dialogs, this::confirm);
        setHeaderTitle(getTranslation("verification.title"));
        setCloseOnOutsideClick(false);
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        content.addClassNames("dialog", "form");
        content.getElement().setAttribute("data-view", "step-up");
        add(content);
        show(missing);
    }

    private void show(ProofsMissing missing) {
        content.removeAll();
        var act = new Paragraph(getTranslation("verification.lead", getTranslation("verification.act." + operation)));
        content.add(act, status);
        if (missing.needs(Factor.Kind.WEBAUTHN)) {
            content.add(actions(passkeyButton()));
        }
        var byPhone = missing.ways().stream()
                .filter(way -> !way.contains(Factor.Kind.WEBAUTHN))
                .findFirst();
        if (byPhone.isPresent()) {
            showFields(missing, byPhone.get().contains(Factor.Kind.SMS_OTP));
        }
        var cancel = new Button(getTranslation("shell.cancel"), click -> close());
        content.add(actions(cancel));
    }

    private void showFields(ProofsMissing missing, boolean codeMissing) {
        if (missing.needs(Factor.Kind.WEBAUTHN)) {
            content.add(new Paragraph(getTranslation("verification.orWithout")));
        }
        if (codeMissing) {
            content.add(code);
        }
        if (missing.needs(Factor.Kind.PASSWORD) || missing.needs(Factor.Kind.RECOVERY_CODE)) {
            secret.offer(missing);
            content.add(secret);
        }
        var confirm = new Button(getTranslation("shell.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        content.add(actions(confirm));
    }

    /** Gives what is filled in, the code first; stops at what is wrong. */
    private void confirm() {
        if (code.isAttached() && !accepted(code.enter())) {
            return;
        }
        if (secret.isAttached()) {
            accepted(secret.enter());
        }
        refresh();
    }

    private boolean accepted(Optional<ProofResult> result) {
        if (result.isPresent() && result.get() instanceof ProofResult.Proved proved) {
            dialogs.give(proved.token());
            return true;
        }
        if (result.isPresent() && result.get() instanceof ProofResult.NotYet notYet) {
            status.setText(getTranslation("verification.notYet.text", dialogs.time(notYet.from())));
        }
        return false;
    }

    /** Asks anew what is missing; what was typed and not accepted stays. */
    private void refresh() {
        switch (dialogs.stepUp().clearance(operation)) {
            case Clearance.Granted granted -> {
                close();
                act.run();
            }
            case ProofsMissing missing -> {
                if (!missing.needs(Factor.Kind.SMS_OTP) && code.isAttached()) {
                    status.setText(getTranslation("verification.codeAccepted"));
                }
                show(missing);
            }
            default -> {
                close();
                dialogs.before(operation, act);
            }
        }
    }

    private Button passkeyButton() {
        var button = new Button(getTranslation("verification.usePasskey"), click -> askPasskey());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }

    private void askPasskey() {
        var asker = new Element("q-passkey")
                .setAttribute("mode", "get")
                .setAttribute("options", dialogs.proofs().beginPasskey());
        asker.addEventListener("q-passkey", answer -> {
                    asker.removeFromParent();
                    takePasskey(answer.getEventData().get("event.detail").asString());
                })
                .addEventData("event.detail");
        asker.addEventListener("q-passkey-failed", failed -> {
            asker.removeFromParent();
            status.setText(getTranslation("verification.passkeyFailed"));
        });
        content.getElement().appendChild(asker);
    }

    private void takePasskey(String answer) {
        if (accepted(Optional.of(dialogs.proofs().finishPasskey(answer)))) {
            refresh();
        } else {
            status.setText(getTranslation("verification.passkeyRefused"));
        }
    }

    private static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }
}
