package kz.qorgan.withdrawal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.consent.Consent;
import kz.qorgan.consent.ConsentCodes;
import kz.qorgan.consent.Giving;
import kz.qorgan.consent.GivingResult;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.consenttexts.Texts;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.verification.ui.StepUpDialogs;

/** UC-025: the exact words that I am asked to agree to, and yes or no. */
@Route("consents/give")
@RolesAllowed("BORROWER")
class GiveView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Giving giving;
    private final transient ConsentCodes codes;
    private final transient Texts texts;
    private final transient ConsentWords words;
    private final transient ReceiptLinks links;
    private final Paragraph status = new Paragraph();
    private String purpose = "";

    GiveView(Giving giving, ConsentCodes codes, Texts texts, ConsentWords words, ReceiptLinks links) {
        this.giving = giving;
        this.codes = codes;
        this.texts = texts;
        this.words = words;
        this.links = links;
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "give");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        purpose = id;
        giving.offered(id).ifPresentOrElse(this::show, () -> event.forwardTo("consents"));
    }

    @Override
    public String getPageTitle() {
        return words.text("consent.give.heading", words.label(purpose)) + " · " + words.text("shell.brand");
    }

    private void show(Consent consent) {
        removeAll();
        var text = consent.current().orElseThrow();
        texts.markRead(List.of(text.id()), words.language());
        var lead = new Paragraph(words.text("consent.give.lead"));
        lead.addClassName("lead");
        var without = new Paragraph(
                words.text("consent.give.without", words.of(consent.purpose().loss())));
        var code = new CodeStep(
                words,
                codes,
                () -> giving.request(text, StepUpDialogs.address(), words.language()),
                (challenge, typed) -> confirm(text, challenge, typed));
        var refuse = new Button(words.text("consent.refuse"), click -> refuse(text));
        refuse.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(new H1(words.text("consent.give.heading", words.label(purpose))), lead, status);
        add(card(consent, text), without, code, actions(refuse));
    }

    private Section card(Consent consent, TextVersion text) {
        var exact = new Paragraph(text.in(words.language()));
        exact.addClassName("row-text");
        var card = new Section(new H2(words.text("consent.words")), exact);
        card.addClassName("card");
        card.getElement().appendChild(new ConsentFacts(words).of(consent, text));
        return card;
    }

    private Optional<CodeProblem> confirm(TextVersion text, ChallengeId challenge, String typed) {
        return switch (giving.confirm(text, challenge, typed, StepUpDialogs.address(), words.language())) {
            case GivingResult.Given given -> {
                done("consent.given");
                add(links.to(given.receipt()), actions(back()));
                yield Optional.empty();
            }
            case GivingResult.Changed changed -> {
                changed();
                yield Optional.empty();
            }
            case GivingResult.NotProved not -> Optional.of(not.why());
        };
    }

    private void refuse(TextVersion text) {
        if (giving.refuse(text.id())) {
            done("consent.refused");
            add(actions(back()));
        } else {
            changed();
        }
    }

    /** The words have changed, or there is nothing to agree to any more. */
    private void changed() {
        giving.offered(purpose).ifPresentOrElse(this::show, () -> add(actions(back())));
        status.setText(words.text("consent.changed"));
    }

    private void done(String key) {
        removeAll();
        status.setText(words.text(key, words.label(purpose)));
        add(new H1(words.text("consent.give.heading", words.label(purpose))), status);
    }

    private Anchor back() {
        var back = new Anchor("/consents", words.text("withdrawal.back"));
        back.addClassNames("button", "primary");
        return back;
    }

    private static Div actions(Component part) {
        var actions = new Div(part);
        actions.addClassName("actions");
        return actions;
    }
}
