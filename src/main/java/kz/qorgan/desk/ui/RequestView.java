package kz.qorgan.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.desk.DeskWork;
import kz.qorgan.desk.Evidence;
import kz.qorgan.desk.Evidence.Comparison;
import kz.qorgan.files.StoredFile;
import kz.qorgan.rights.AboutWords;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rightsdesk.DeskItem;
import kz.qorgan.rightsdialogue.TimelineEntry;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.staffframe.ui.StaffPage;
import kz.qorgan.staffsignin.StaffProofs;
import org.springframework.context.MessageSource;

/** UC-037: one request: its clock, what was said, old and new value with the evidence, and the decision. */
@Route("staff/requests/:request")
@RolesAllowed({"SUPPORT", "SUPERVISOR", "PRIVACY_OFFICER"})
class RequestView extends StaffPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DeskWork desk;
    private final transient Evidence evidence;
    private final transient Catalogue catalogue;
    private final transient StaffProofs proofs;
    private final transient SpokenTimes times;
    private final transient MessageSource texts;
    private final Div content = new Div();

    RequestView(
            DeskWork desk,
            Evidence evidence,
            Catalogue catalogue,
            StaffProofs proofs,
            SpokenTimes times,
            MessageSource texts) {
        super("staff-request", "request");
        this.desk = desk;
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.proofs = proofs;
        this.times = times;
        this.texts = texts;
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("request").orElse(""));
    }

    private void show(String asked) {
        content.removeAll();
        find(asked)
                .ifPresentOrElse(
                        this::show,
                        () -> content.add(new Anchor("/staff/requests", getTranslation("console.menu.requests"))));
    }

    private void show(DeskItem item) {
        var request = item.request();
        var about = AboutWords.of(catalogue, request.about(), texts, getLocale());
        content.add(
                new H2(request.number() + " · " + getTranslation("rights.kind." + request.kind(), about)),
                badge(getTranslation("rights.state." + request.state()), "neutral"),
                text(getTranslation("console.due", times.at(item.progress().dueAt(), getLocale()))));
        if (request.kind() == RequestKind.CORRECTION && request.state().isOpen()) {
            content.add(comparison(request));
        }
        if (request.state().isOpen()) {
            content.add(new DecisionCard(item, desk, proofs, times, outcome -> {
                show(request.id().toString());
                say(outcome);
            }));
        }
        var rows = rows();
        desk.timeline(request.id()).forEach(entry -> rows.add(row(entry)));
        content.add(new H2(getTranslation("console.request.timeline")), rows);
    }

    private Component comparison(Request request) {
        var card = new Section();
        card.addClassName("card");
        card.add(new H2(getTranslation("console.request.compare")));
        card.add(actions(new Button(getTranslation("console.request.compare.show"), click -> compare(request, card))));
        return card;
    }

    private void compare(Request request, Section card) {
        switch (evidence.compare(request.id())) {
            case Comparison.Shown shown -> {
                card.removeAll();
                var list = new Element("dl").setAttribute("class", "facts");
                list.appendChild(
                        fact("console.request.stored", shown.stored()),
                        fact("console.request.wanted", shown.wanted()),
                        fact("console.request.reason", shown.reason()));
                card.add(new H2(getTranslation("console.request.compare")));
                card.getElement().appendChild(list);
                shown.evidence().forEach(file -> card.add(evidence(request, file)));
            }
            case Comparison.TooMany many -> say(getTranslation("console.later", times.from(many.until(), getLocale())));
            case Comparison.NotThere gone -> say(getTranslation("console.decision.NotPossible"));
        }
    }

    private Component evidence(Request request, StoredFile file) {
        var address = "/staff/evidence/" + request.id() + "/" + file.id();
        var whole = new Anchor(address, file.name());
        whole.setRouterIgnore(true);
        var place = new Div(whole);
        if (file.hasThumbnail()) {
            place.getElement()
                    .appendChild(new Element("img")
                            .setAttribute("class", "picture")
                            .setAttribute("src", address + "/small")
                            .setAttribute("alt", file.name()));
        }
        return place;
    }

    private Component row(TimelineEntry entry) {
        var title = getTranslation("console.request.by." + entry.author().name()) + " · "
                + times.at(entry.at(), getLocale());
        var words = entry.state()
                .map(state -> getTranslation("rights.state." + state))
                .or(entry::words)
                .orElse("");
        return row(entry.at().toString(), main(title, text(words)));
    }

    private Optional<DeskItem> find(String asked) {
        try {
            return desk.find(UUID.fromString(asked));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Element fact(String key, String value) {
        return new Element("div")
                .appendChild(new Element("dt").setText(getTranslation(key)), new Element("dd").setText(value));
    }
}
