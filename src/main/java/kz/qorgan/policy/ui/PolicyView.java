package kz.qorgan.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.consenttexts.Texts;
import kz.qorgan.policy.PolicyReader;
import org.jspecify.annotations.Nullable;

/** UC-026: the privacy policy, what it said before, what differs, and what that changes for me. */
@Route("policy")
@RolesAllowed("BORROWER")
class PolicyView extends Main implements HasUrlParameter<Integer>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PolicyReader reader;
    private final transient Texts texts;
    private final transient PolicyWords words;

    PolicyView(PolicyReader reader, Texts texts, PolicyWords words) {
        this.reader = reader;
        this.texts = texts;
        this.words = words;
        addClassName("content");
        setId("content");
        getElement().setAttribute("data-view", "policy");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Integer number) {
        removeAll();
        var versions = reader.versions();
        var holding = reader.holding();
        var shown = versions.stream()
                .filter(version ->
                        number == null ? holding.filter(version::equals).isPresent() : version.number() == number)
                .findFirst();
        shown.ifPresentOrElse(version -> show(version, versions), () -> event.forwardTo("policy"));
    }

    @Override
    public String getPageTitle() {
        return words.text("heading") + " · " + getTranslation("shell.brand");
    }

    private void show(TextVersion version, List<TextVersion> versions) {
        texts.markRead(List.of(version.id()), words.language());
        var lead = new Paragraph(words.text("version", version.number(), words.day(version.effectiveOn())));
        lead.addClassName("lead");
        add(new H1(words.text("heading")), lead);
        var before = versions.stream()
                .filter(other -> other.number() == version.number() - 1)
                .findFirst();
        before.ifPresent(former -> add(mine(former, version)));
        add(text(version));
        add(others(version, versions, before));
    }

    /** What changes for the reader. */
    private Section mine(TextVersion before, TextVersion now) {
        var card = new Section(new H2(words.text("mine.heading")));
        card.addClassName("card");
        var changes = reader.changesForMe(before, now);
        if (changes.isEmpty()) {
            card.add(new Paragraph(words.text("mine.nothing")));
        }
        changes.forEach(change -> {
            card.add(new H3(words.label(change.purpose())));
            card.add(new Paragraph(String.join(" ", words.sentences(change))));
        });
        var link = new Anchor("/consents", words.text("mine.next"));
        link.addClassName("link");
        card.add(link);
        return card;
    }

    /** Headings are lines that begin so in the lender's file. */
    private Section text(TextVersion version) {
        var card = new Section();
        card.addClassName("card");
        version.in(words.language())
                .lines()
                .filter(line -> !line.isBlank())
                .map(PolicyView::line)
                .forEach(card::add);
        return card;
    }

    private static Component line(String line) {
        return line.startsWith("# ") ? new H2(line.substring(2)) : new Paragraph(line);
    }

    private Section others(TextVersion shown, List<TextVersion> versions, Optional<TextVersion> before) {
        var card = new Section(new H2(words.text("others")));
        card.addClassName("card");
        before.ifPresent(former -> card.add(new DifferencePart(
                words.text("difference", former.number(), shown.number()),
                words,
                () -> reader.difference(former, shown, words.language()))));
        versions.stream().filter(other -> !other.equals(shown)).forEach(other -> {
            var link = new Anchor(
                    "/policy/" + other.number(), words.text("version", other.number(), words.day(other.effectiveOn())));
            link.addClassName("link");
            card.add(link);
        });
        card.add(fingerprint(shown));
        return card;
    }

    private Paragraph fingerprint(TextVersion version) {
        var hash = new Paragraph(words.text("fingerprint", version.hash()));
        hash.addClassName("help");
        return hash;
    }
}
