package kz.qorgan.staffframe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.staffsignin.StaffProofs;

/** Takes password and code again before an act that needs two people, and then does it. */
public final class StaffProof extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 128;
    private static final int CODE = 8;

    private final transient StaffProofs proofs;
    private final transient SpokenTimes times;
    private final transient Runnable act;
    private final Field password;
    private final Field code;

    private StaffProof(StaffProofs proofs, SpokenTimes times, Runnable act) {
        this.proofs = proofs;
        this.times = times;
        this.act = act;
        setHeaderTitle(getTranslation("console.proof.title"));
        setCloseOnOutsideClick(false);
        password = new Field("proof-password", getTranslation("codeform.password"))
                .secret("current-password")
                .atMost(LONGEST)
                .onEnter(this::confirm);
        code = new Field("proof-code", getTranslation("codeform.label"))
                .code()
                .atMost(CODE)
                .onEnter(this::confirm)
                .help(getTranslation("staffsignin.code.help"));
        add(content());
    }

    private Div content() {
        var confirm = new Button(getTranslation("shell.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var cancel = new Button(getTranslation("shell.cancel"), click -> close());
        var content = new Div(
                new Paragraph(getTranslation("console.proof.lead")),
                password,
                code,
                StaffPage.actions(confirm, cancel));
        content.addClassNames("dialog", "form");
        content.getElement().setAttribute("data-view", "staff-proof");
        return content;
    }

    /** Does it at once if a proof still counts. */
    public static void before(StaffProofs proofs, SpokenTimes times, Runnable act) {
        if (proofs.isFresh()) {
            act.run();
        } else {
            new StaffProof(proofs, times, act).open();
        }
    }

    private void confirm() {
        switch (proofs.prove(password.value(), code.value())) {
            case StaffProofs.Result.Proved proved -> {
                close();
                act.run();
            }
            case StaffProofs.Result.Wrong wrong -> {
                code.clear();
                code.problem(getTranslation("console.proof.wrong"));
            }
            case StaffProofs.Result.TryLater later ->
                code.problem(getTranslation("staffsignin.later", times.from(later.until(), getLocale())));
        }
    }
}
