package kz.qorgan.rightsdialogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import kz.qorgan.kernel.Language;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rightsdialogue.FormResult;
import kz.qorgan.rightsdialogue.RequestDrafts;
import kz.qorgan.rightsdialogue.RequestForm;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.ChoiceField;
import kz.qorgan.shell.ui.LongField;
import kz.qorgan.verification.ui.StepUpDialogs;

/** UC-027: one form for everything that can be asked for, in plain words; what is written stays until it is sent. */
@Route("requests/new")
@RolesAllowed("BORROWER")
class NewRequestView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RequestForm form;
    private final transient RequestDrafts drafts;
    private final transient RequestWords words;
    private final transient Receipts receipts;
    private final transient SpokenTimes times;
    private final Paragraph status = new Paragraph();
    private final Paragraph law = new Paragraph();
    private final Div same = new Div();
    private final ChoiceField kind;
    private final ChoiceField about;
    private final LongField text;

    NewRequestView(RequestForm form, RequestDrafts drafts, RequestWords words, Receipts receipts, SpokenTimes times) {
        this.form = form;
        this.drafts = drafts;
        this.words = words;
        this.receipts = receipts;
        this.times = times;
        var draft = drafts.mine();
        var wish = draft.kind().map(Enum::name).orElse("");
        kind = new ChoiceField("kind", getTranslation("rightsdialogue.want"), words.wishes(getLocale()), wish);
        about = new ChoiceField(
                "about", getTranslation("rightsdialogue.about"), words.scopes(getLocale()), draft.about());
        text = new LongField(
                "words",
                getTranslation("rightsdialogue.words"),
                getTranslation("rightsdialogue.words.help"),
                draft.words(),
                this::save);
        compose();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rightsdialogue.heading") + " · " + getTranslation("shell.brand");
    }

    private void compose() {
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "new-request");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        law.addClassName("help");
        kind.onChange(chosen -> changed());
        about.onChange(chosen -> changed());
        var lead = new Paragraph(getTranslation("rightsdialogue.form.lead"));
        lead.addClassName("lead");
        var fields = new Div(kind, law, about, same, text, new FilesPart(drafts, RequestDrafts.NEW));
        fields.addClassNames("stack", "form");
        add(new H1(getTranslation("rightsdialogue.heading")), lead, status, fields, actions());
        show();
    }

    private Div actions() {
        var send = new Button(getTranslation("rightsdialogue.send"), click -> send());
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var discard = new Button(getTranslation("rightsdialogue.discard"), click -> {
            drafts.discard();
            getUI().ifPresent(ui -> ui.navigate("requests"));
        });
        discard.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        var actions = new Div(send, discard);
        actions.addClassName("actions");
        return actions;
    }

    private void changed() {
        save();
        show();
    }

    private void save() {
        drafts.save(chosen(), about.value(), text.value());
    }

    private Optional<RequestKind> chosen() {
        return RequestKind.ofBorrowers().stream()
                .filter(one -> one.name().equals(kind.value()))
                .findFirst();
    }

    /** What belongs to the kind that is chosen. */
    private void show() {
        var wanted = chosen();
        about.setVisible(
                wanted.filter(one -> one.about() == RequestKind.About.DATA).isPresent());
        law.setVisible(wanted.isPresent());
        wanted.ifPresent(one -> law.setText(getTranslation("rightsdialogue.law." + one)));
        same.removeAll();
        wanted.map(one -> form.same(one, about.isVisible() ? about.value() : ""))
                .ifPresent(open -> open.forEach(request -> same.add(new Paragraph(new Anchor(
                        "/requests/" + request.number(),
                        getTranslation(
                                "rightsdialogue.same",
                                request.number(),
                                times.exact(request.dueAt(), getLocale())))))));
    }

    private void send() {
        save();
        kind.problem("");
        about.problem("");
        text.say("");
        switch (form.begin(StepUpDialogs.address(), Language.of(getLocale()))) {
            case FormResult.CodeSent sent -> new CodeDialog(form, sent.challenge(), times, this::sent).open();
            case FormResult.TryLater later ->
                status.setText(getTranslation("verification.tryLater", times.from(later.until(), getLocale())));
            case FormResult.Flawed flawed -> say(flawed.flaw());
            default -> status.setText(getTranslation("verification.codeOver"));
        }
    }

    private void say(FormResult.Flaw flaw) {
        var problem = getTranslation("rightsdialogue.flaw." + flaw);
        switch (flaw) {
            case KIND -> kind.problem(problem);
            case ABOUT -> about.problem(problem);
            case WORDS -> text.say(problem);
        }
    }

    private void sent(FormResult.Sent result) {
        removeAll();
        var number = result.request().number();
        status.setText(getTranslation(
                "rightsdialogue.sent", number, times.exact(result.request().dueAt(), getLocale())));
        var receipt = new Anchor(receipts.pageOf(result.receipt()), getTranslation("rightsdialogue.receipt"));
        receipt.setRouterIgnore(true);
        receipt.addClassName("button");
        var request = new Anchor("/requests/" + number, getTranslation("rightsdialogue.toRequest"));
        request.addClassNames("button", "primary");
        var actions = new Div(request, receipt);
        actions.addClassName("actions");
        add(new H1(getTranslation("rightsdialogue.heading")), status, actions);
    }
}
