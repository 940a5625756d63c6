package kz.qorgan.correction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.CorrectionRule;
import kz.qorgan.catalogue.Field;
import kz.qorgan.correction.CorrectionResult;
import kz.qorgan.correction.Corrections;
import kz.qorgan.correction.Drafts;
import kz.qorgan.kernel.Language;
import kz.qorgan.rights.Request;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.verification.Operation;
import kz.qorgan.verification.ui.StepUpDialogs;

/** UC-018: a value is wrong; the borrower says what is right. */
@Route("my-data/correct")
@RolesAllowed("BORROWER")
class CorrectionView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final transient Corrections corrections;
    private final transient Drafts drafts;
    private final transient StepUpDialogs stepUp;
    private final transient SpokenTimes times;
    private final Paragraph status = new Paragraph();
    private String name = "";
    private String label = "";

    CorrectionView(
            Catalogue catalogue, Corrections corrections, Drafts drafts, StepUpDialogs stepUp, SpokenTimes times) {
        this.catalogue = catalogue;
        this.corrections = corrections;
        this.drafts = drafts;
        this.stepUp = stepUp;
        this.times = times;
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "correction");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
    }

    @Override
    public void setParameter(BeforeEvent event, String field) {
        name = field;
        removeAll();
        catalogue
                .field(field)
                .filter(corrections::isOffered)
                .ifPresentOrElse(this::show, () -> event.forwardTo("my-data"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("correction.heading", label) + " · " + getTranslation("shell.brand");
    }

    private void show(Field field) {
        label = field.label().in(Language.of(getLocale()));
        var lead = new Paragraph(getTranslation("correction.lead." + field.correction()));
        lead.addClassName("lead");
        var form = new Form(field);
        add(new H1(getTranslation("correction.heading", label)), lead, status, form.content, form.actions);
    }

    private void done(String text, String next, String where) {
        removeAll();
        status.setText(text);
        var link = new Anchor(where, getTranslation(next));
        link.addClassNames("button", "primary");
        var actions = new Div(link);
        actions.addClassName("actions");
        add(new H1(getTranslation("correction.heading", label)), status, actions);
    }

    /** The form and what its buttons do. */
    private final class Form {

        private final CorrectionForm content;
        private final Div actions = new Div();
        private final Operation operation;

        Form(Field field) {
            operation = corrections.operation(name);
            content = new CorrectionForm(field, drafts.of(name), drafts, this::send);
            var send = new Button(
                    getTranslation(field.correction() == CorrectionRule.SELF ? "correction.save" : "correction.send"),
                    click -> send());
            send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            var discard = new Button(getTranslation("correction.discard"), click -> {
                drafts.discard(name);
                getUI().ifPresent(ui -> ui.navigate("my-data"));
            });
            discard.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            actions.addClassName("actions");
            actions.add(send, discard);
        }

        private void send() {
            content.clearProblems();
            content.save();
            stepUp.before(
                    operation,
                    () -> say(
                            operation == Operation.CHANGE_PAYMENT
                                    ? corrections.correctPayment(name, content.value(), content.reason())
                                    : corrections.correct(name, content.value(), content.reason())));
        }

        private void say(CorrectionResult result) {
            switch (result) {
                case CorrectionResult.Corrected done ->
                    done(getTranslation("correction.done"), "correction.back", "/my-data");
                case CorrectionResult.Asked asked -> asked(asked.request());
                case CorrectionResult.Flawed flawed ->
                    content.problemOfValue(getTranslation(flawed.flaw().key()));
                case CorrectionResult.Unchanged same -> content.problemOfValue(getTranslation("correction.same"));
                case CorrectionResult.ReasonNeeded reason ->
                    content.problemOfReason(getTranslation("correction.reasonNeeded"));
                case CorrectionResult.EvidenceNeeded evidence ->
                    content.problemOfEvidence(getTranslation("correction.evidenceNeeded"));
                case CorrectionResult.Later later -> status.setText(why(later));
            }
        }

        private String why(CorrectionResult.Later later) {
            return switch (later) {
                case CorrectionResult.TooManyOpen open ->
                    getTranslation("correction.tooManyOpen", open.request().number());
                case CorrectionResult.TooMany many ->
                    getTranslation("correction.tooMany", times.from(many.until(), getLocale()));
                case CorrectionResult.NotHere gone -> getTranslation("correction.notHere");
            };
        }

        private void asked(Request request) {
            var due = times.exact(request.dueAt(), getLocale());
            done(getTranslation("correction.asked", request.number(), due), "correction.requests", "/requests");
        }
    }
}
