package kz.qorgan.withdrawal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.consent.Consent;
import kz.qorgan.consent.ConsentCodes;
import kz.qorgan.consent.Consents;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.verification.ui.StepUpDialogs;
import kz.qorgan.withdrawal.Plan;
import kz.qorgan.withdrawal.Plan.Choice;
import kz.qorgan.withdrawal.Plan.Passage;
import kz.qorgan.withdrawal.WithdrawalResult;
import kz.qorgan.withdrawal.Withdrawals;
import org.jspecify.annotations.Nullable;

/** UC-024: what stops and what goes on if I withdraw; then a code, and it is done. */
@Route("consents/withdraw")
@RolesAllowed("BORROWER")
class WithdrawView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Consents consents;
    private final transient Withdrawals withdrawals;
    private final transient ConsentWords words;
    private final transient ReceiptLinks links;
    private final Map<String, Tick> ticks = new LinkedHashMap<>();
    private final Paragraph status = new Paragraph();
    private final Div plan = new Div();
    private final Tick later;
    private final CodeStep code;
    private transient Plan read = new Plan(new Choice(List.of(), true), List.of(), List.of(), List.of());

    WithdrawView(
            Consents consents, Withdrawals withdrawals, ConsentCodes codes, ConsentWords words, ReceiptLinks links) {
        this.consents = consents;
        this.withdrawals = withdrawals;
        this.words = words;
        this.links = links;
        this.later = new Tick(
                "later", words.text("withdrawal.later"), words.text("withdrawal.later.help"), true, on -> work());
        this.code = new CodeStep(
                words,
                codes,
                () -> withdrawals.request(read, StepUpDialogs.address(), words.language()),
                this::confirm);
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "withdraw");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        plan.addClassName("stack");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String purpose) {
        removeAll();
        ticks.clear();
        var given = consents.mine().stream().filter(Consent::isGiven).toList();
        given.forEach(consent -> ticks.put(consent.purpose().id(), tick(consent, purpose)));
        var lead = new Paragraph(words.text(given.isEmpty() ? "withdrawal.nothing" : "withdrawal.lead"));
        lead.addClassName("lead");
        add(new H1(words.text("withdrawal.heading")), lead, status);
        if (given.isEmpty()) {
            add(actions(back()));
        } else {
            add(purpose == null ? choices() : others(), plan, later, code);
            work();
        }
    }

    @Override
    public String getPageTitle() {
        return words.text("withdrawal.heading") + " · " + words.text("shell.brand");
    }

    private Tick tick(Consent consent, @Nullable String chosen) {
        var id = consent.purpose().id();
        return new Tick("withdraw-" + id, words.of(consent.purpose().label()), "", id.equals(chosen), on -> work());
    }

    private Section choices() {
        var card = new Section(new H2(words.text("withdrawal.choose")));
        card.addClassName("card");
        ticks.values().forEach(card::add);
        card.add(actions(
                new Button(words.text("withdrawal.all"), click -> ticks.values().forEach(Tick::tick))));
        return card;
    }

    /** Folded away, for whoever came for one of them. */
    private NativeDetails others() {
        var fold = new NativeDetails(words.text("withdrawal.others"), choices());
        fold.addClassName("fold");
        return fold;
    }

    private void work() {
        var chosen = ticks.entrySet().stream()
                .filter(tick -> tick.getValue().isTicked())
                .map(Map.Entry::getKey)
                .toList();
        read = withdrawals.plan(new Choice(chosen, later.isTicked()), words.language());
        plan.removeAll();
        read.passages().stream().map(WithdrawView::card).forEach(plan::add);
        later.setVisible(read.isRefusedInPart());
        code.setVisible(!read.isEmpty());
        code.reset();
        status.setText("");
    }

    private static Section card(Passage passage) {
        var card = new Section(new H2(passage.heading()));
        card.addClassName("card");
        passage.lines().stream().map(Paragraph::new).forEach(card::add);
        return card;
    }

    private Optional<CodeProblem> confirm(ChallengeId challenge, String typed) {
        return switch (withdrawals.confirm(read, challenge, typed, StepUpDialogs.address(), words.language())) {
            case WithdrawalResult.Done done -> {
                show(done);
                yield Optional.empty();
            }
            case WithdrawalResult.Changed changed -> {
                work();
                status.setText(words.text("withdrawal.changed"));
                status.scrollIntoView();
                yield Optional.empty();
            }
            case WithdrawalResult.NotProved not -> Optional.of(not.why());
        };
    }

    private void show(WithdrawalResult.Done done) {
        removeAll();
        var plan = done.plan();
        status.setText(words.text(
                "withdrawal.done",
                plan.stops().size(),
                plan.refused().size(),
                plan.choice().leaveStanding() ? 1 : 0));
        add(new H1(words.text("withdrawal.heading")), status);
        done.receipts().forEach(number -> add(links.to(number)));
        add(actions(back()));
    }

    private Anchor back() {
        var back = new Anchor("/consents", words.text("withdrawal.back"));
        back.addClassNames("button", "primary");
        return back;
    }

    private static Div actions(Component... parts) {
        var actions = new Div(parts);
        actions.addClassName("actions");
        return actions;
    }
}
