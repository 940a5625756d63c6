package kz.qorgan.factors.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kz.qorgan.factors.Passwords;
import kz.qorgan.factors.RecoveryCodes;
import kz.qorgan.passkey.ui.PasskeySection;
import kz.qorgan.phone.ui.NumberSection;
import kz.qorgan.phone.ui.RecoveryNumberSection;
import kz.qorgan.session.Sessions;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.PageSections;
import kz.qorgan.verification.Enrolments;
import kz.qorgan.verification.ui.StepUpDialogs;

/** UC-007: which ways lead into my account, are they mine, and would I get in if I lost this phone today. */
@Route("sign-in-methods")
@Menu(title = "shell.menu.signInMethods", order = 70)
@RolesAllowed("BORROWER")
class SignInMethodsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Enrolments enrolments;
    private final transient FactorWords words;
    private final Paragraph status = new Paragraph();
    private final Div waiting = new Div();
    private final Readiness readiness = new Readiness();
    private final PasskeySection passkeys;
    private final PasswordSection password;
    private final RecoveryCodesSection recoveryCodes;

    SignInMethodsView(
            Enrolments enrolments,
            PasskeySection passkeys,
            Passwords passwords,
            RecoveryCodes codes,
            StepUpDialogs stepUp,
            Sessions sessions,
            SpokenTimes times,
            NumberSection number,
            RecoveryNumberSection secondNumber,
            PageSections more) {
        this.enrolments = enrolments;
        this.words = new FactorWords(this, sessions, times);
        this.passkeys = passkeys.whenChanged(this::changed);
        this.password = new PasswordSection(passwords, stepUp, words, this::changed);
        this.recoveryCodes = new RecoveryCodesSection(codes, stepUp, words, this::changed);
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "sign-in-methods");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        waiting.addClassName("stack");
        var lead = new Paragraph(getTranslation("factors.lead"));
        lead.addClassName("lead");
        var sections = new Div(readiness, number, passkeys, password, recoveryCodes, secondNumber);
        sections.addClassName("stack");
        sections.add(more.of("sign-in-methods"));
        add(new H1(getTranslation("factors.heading")), lead, status, waiting, sections);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("factors.heading") + " · " + getTranslation("shell.brand");
    }

    private void show() {
        var mine = enrolments.mine();
        waiting.removeAll();
        mine.stream()
                .filter(words::isWaiting)
                .forEach(factor -> waiting.add(new WaitingCard(factor, words, () -> veto(factor.id()))));
        readiness.show(mine);
        passkeys.show(mine);
        password.show(mine);
        recoveryCodes.show(mine);
    }

    private void changed(String sentence) {
        show();
        status.setText(sentence);
    }

    private void veto(java.util.UUID factor) {
        changed(getTranslation(enrolments.veto(factor) ? "factors.vetoed" : "factors.vetoTooLate"));
    }
}
