package kz.qorgan.verification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import kz.qorgan.kernel.Factor;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.verification.Clearance.ProofsMissing;
import kz.qorgan.verification.ProofResult;

/** The part of the dialog that asks for the password, or for a saved recovery code by whoever has lost it. */
class SecretPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 128;

    private final transient StepUpDialogs dialogs;
    private final Field password;
    private final Field recovery;
    private final Button other;
    private boolean byRecovery;

    SecretPart(StepUpDialogs dialogs, Runnable submit) {
        this.dialogs = dialogs;
        this.password = new Field("step-up-password", getTranslation("verification.password"))
                .secret("current-password")
                .atMost(LONGEST)
                .onEnter(submit);
        this.recovery = new Field("step-up-recovery", getTranslation("verification.recoveryCode"))
                .autocomplete("off")
                .atMost(LONGEST)
                .onEnter(submit)
                .help(getTranslation("verification.recoveryCode.help"));
        this.other = new Button("", click -> show(!byRecovery));
        other.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        addClassName("form");
    }

    /** Shows the password, and the way around it where there is one. */
    void offer(ProofsMissing missing) {
        var hasPassword = missing.needs(Factor.Kind.PASSWORD);
        other.setVisible(hasPassword && missing.needs(Factor.Kind.RECOVERY_CODE));
        show(!hasPassword || byRecovery);
    }

    Optional<ProofResult> enter() {
        var field = byRecovery ? recovery : password;
        if (field.value().isBlank()) {
            field.problem(getTranslation(byRecovery ? "verification.recoveryMissing" : "verification.passwordMissing"));
            return Optional.empty();
        }
        var result = byRecovery
                ? dialogs.proofs().enterRecoveryCode(field.value())
                : dialogs.proofs().enterPassword(field.value());
        field.problem(
                switch (result) {
                    case ProofResult.TryLater later ->
                        getTranslation("verification.tryLater", dialogs.time(later.until()));
                    case ProofResult.Wrong wrong ->
                        getTranslation(byRecovery ? "verification.recoveryWrong" : "verification.passwordWrong");
                    default -> "";
                });
        return Optional.of(result);
    }

    private void show(boolean recoveryCode) {
        byRecovery = recoveryCode;
        removeAll();
        add(recoveryCode ? recovery : password, other);
        other.setText(getTranslation(recoveryCode ? "verification.usePassword" : "verification.useRecoveryCode"));
    }
}
