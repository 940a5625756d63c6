package kz.qorgan.rightsdialogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestNumber;
import kz.qorgan.rights.RequestState;
import kz.qorgan.rights.Requests;
import kz.qorgan.rightsdialogue.Dialogue;
import kz.qorgan.rightsdialogue.RequestDrafts;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.LongField;

/** UC-021: one request: where it stands, its clock, what both sides have said, and what to do about the answer. */
@Route("requests/:number")
@RolesAllowed("BORROWER")
class RequestView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Requests requests;
    private final transient Dialogue dialogue;
    private final transient RequestDrafts drafts;
    private final transient Receipts receipts;
    private final transient RequestWords words;
    private final transient SpokenTimes times;
    private final Paragraph status = new Paragraph();
    private String title = "";

    RequestView(
            Requests requests,
            Dialogue dialogue,
            RequestDrafts drafts,
            Receipts receipts,
            RequestWords words,
            SpokenTimes times) {
        this.requests = requests;
        this.dialogue = dialogue;
        this.drafts = drafts;
        this.receipts = receipts;
        this.words = words;
        this.times = times;
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "request");
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var own = event.getRouteParameters()
                .get("number")
                .flatMap(RequestNumber::of)
                .flatMap(requests::mine);
        own.ifPresentOrElse(this::show, () -> event.forwardTo("requests"));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("shell.brand");
    }

    private void show(Request request) {
        removeAll();
        title = words.title(request, getLocale());
        var number = new Paragraph(getTranslation("rightsdialogue.number", request.number()));
        number.addClassName("help");
        add(new H1(title), new Div(RequestRow.badge(request)), number, status);
        if (!request.state().isLast()) {
            add(new ClockPart(requests.progressOfMine(request), times));
        }
        request.reason().ifPresent(reason -> add(new Paragraph(getTranslation("rights.reason." + reason))));
        if (request.state() == RequestState.REFUSED || request.reason().isPresent()) {
            add(new H2(getTranslation("rights.appeal")), new Paragraph(getTranslation("rights.appeal.text")));
        }
        add(new H2(getTranslation("rightsdialogue.timeline")), new Timeline(request, dialogue, times));
        addReceipts(request);
        if (!request.state().isLast()) {
            addAnswer(request);
        }
    }

    private void addReceipts(Request request) {
        for (var number : dialogue.receiptsOfMine(request.number())) {
            var link = new Anchor(receipts.pageOf(number), getTranslation("rightsdialogue.receipt.of", number));
            link.setRouterIgnore(true);
            link.addClassName("link");
            add(new Paragraph(link));
        }
    }

    private void addAnswer(Request request) {
        var waiting = request.state() == RequestState.WAITING;
        var text = new LongField(
                "words",
                getTranslation(waiting ? "rightsdialogue.answer" : "rightsdialogue.write"),
                getTranslation("rightsdialogue.write.help"),
                "",
                () -> {});
        var send = new Button(getTranslation("rightsdialogue.write.send"), click -> say(request, text));
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var actions = new Div(send);
        actions.addClassName("actions");
        if (request.state().isOpen()) {
            actions.add(withdraw(request));
        }
        var form = new Div(text, new FilesPart(drafts, request.number().value()), actions);
        form.addClassNames("stack", "form");
        add(form);
    }

    private void say(Request request, LongField text) {
        switch (dialogue.say(request.number(), text.value())) {
            case SAID -> refresh(request, "rightsdialogue.said");
            case WORDS_NEEDED -> text.say(getTranslation("rightsdialogue.wordsNeeded"));
            case TOO_MANY -> text.say(getTranslation("rightsdialogue.tooMany"));
            case OVER -> refresh(request, "rightsdialogue.over");
        }
    }

    private Button withdraw(Request request) {
        var withdraw = new Button(getTranslation("rights.withdraw"), click -> {
            var done = requests.withdraw(request.id());
            status.setText(getTranslation(done ? "rights.withdrawn" : "rights.finishedMeanwhile", request.number()));
            requests.mine(request.number()).ifPresent(this::show);
        });
        withdraw.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return withdraw;
    }

    private void refresh(Request request, String said) {
        status.setText(getTranslation(said));
        requests.mine(request.number()).ifPresent(this::show);
    }
}
