package kz.qorgan.verification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.time.Instant;
import kz.qorgan.access.SessionCookie;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.session.SessionToken;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.verification.ActCodes;
import kz.qorgan.verification.Clearance;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.StepUp;
import kz.qorgan.verification.StepUpProofs;
import org.springframework.stereotype.Component;

/**
 * UC-008: stands before a sensitive act. Lets it pass, or asks for exactly what is missing and then lets it pass, or says
 * why not and what to do. The page stays open underneath, with everything that was typed.
 */
@Component
public class StepUpDialogs {

    private final StepUp stepUp;
    private final StepUpProofs proofs;
    private final ActCodes codes;
    private final SessionCookie cookie;
    private final SpokenTimes times;

    StepUpDialogs(StepUp stepUp, StepUpProofs proofs, ActCodes codes, SessionCookie cookie, SpokenTimes times) {
        this.stepUp = stepUp;
        this.proofs = proofs;
        this.codes = codes;
        this.cookie = cookie;
        this.times = times;
    }

    /** Runs the act as soon as it may happen; never, if the person gives up. */
    public void before(Operation operation, Runnable act) {
        switch (stepUp.clearance(operation)) {
            case Clearance.Granted granted -> act.run();
            case Clearance.ProofsMissing missing -> new ProofDialog(this, operation, missing, act).open();
            case Clearance.NoStrongFactor none -> refuse("noStrongFactor", "/sign-in-methods");
            case Clearance.NotYet notYet -> refuse("notYet", "/sign-in-methods", time(notYet.from()));
            case Clearance.Cooling cooling -> refuse("cooling", "/history", time(cooling.until()));
            case Clearance.NotOnSharedDevice shared -> refuse("sharedDevice", "/devices");
        }
    }

    StepUp stepUp() {
        return stepUp;
    }

    StepUpProofs proofs() {
        return proofs;
    }

    ActCodes codes() {
        return codes;
    }

    String time(Instant instant) {
        return times.from(instant, UI.getCurrent().getLocale());
    }

    /** With the answer to the very request that gave the proof. */
    public void give(SessionToken token) {
        cookie.write(VaadinServletResponse.getCurrent().getHttpServletResponse(), token);
    }

    /** Where the request under way comes from. */
    public static ClientAddress address() {
        return ClientAddress.of(VaadinRequest.getCurrent().getRemoteAddr());
    }

    private static void refuse(String why, String next, Object... arguments) {
        var ui = UI.getCurrent();
        var dialog = new Dialog(ui.getTranslation("verification." + why));
        var link = new Anchor(next, ui.getTranslation("verification." + why + ".next"));
        link.addClassNames("button", "primary");
        link.getElement().addEventListener("click", click -> dialog.close());
        var actions = new Div(link);
        actions.addClassName("actions");
        var content = new Div(new Paragraph(ui.getTranslation("verification." + why + ".text", arguments)), actions);
        content.addClassName("dialog");
        dialog.add(content);
        dialog.open();
    }
}
