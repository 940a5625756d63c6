package kz.qorgan.textsdesk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.qorgan.catalogue.Words;
import kz.qorgan.consenttexts.Difference;
import kz.qorgan.consenttexts.Difference.Kind;
import kz.qorgan.consenttexts.PublishResult;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.kernel.Language;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.shell.ui.LongField;
import kz.qorgan.staffframe.ui.StaffPage;
import kz.qorgan.staffframe.ui.StaffProof;
import kz.qorgan.staffsignin.StaffProofs;
import kz.qorgan.textsdesk.TextsDesk;
import kz.qorgan.textsdesk.TextsDesk.Document;

/** Writes the next version of one text. It is published only after what differs was looked at; typing on asks to look again. */
class NextVersion extends Section {

    private static final long serialVersionUID = 1L;
    private static final int DATE = 10;

    private final transient Document document;
    private final transient TextsDesk desk;
    private final transient StaffProofs proofs;
    private final transient SpokenTimes times;
    private final transient Consumer<String> done;
    private final Map<Language, LongField> fields = new EnumMap<>(Language.class);
    private final Field from;
    private final Div preview = new Div();
    private final Button publish;

    NextVersion(
            String title,
            Document document,
            TextsDesk desk,
            StaffProofs proofs,
            SpokenTimes times,
            Consumer<String> done) {
        this.document = document;
        this.desk = desk;
        this.proofs = proofs;
        this.times = times;
        this.done = done;
        addClassNames("card", "form");
        from = new Field("from", getTranslation("console.texts.from"))
                .atMost(DATE)
                .help(getTranslation("console.texts.from.help"));
        publish = new Button(
                getTranslation("console.texts.publish"), click -> StaffProof.before(proofs, times, this::publish));
        publish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        publish.setEnabled(false);
        add(new H2(title));
        Arrays.stream(Language.values()).forEach(this::addText);
        addEnd();
    }

    private void addEnd() {
        preview.addClassName("stack");
        preview.getElement().setAttribute("role", "status");
        var look = new Button(getTranslation("console.texts.preview"), click -> look());
        var cancel = new Button(getTranslation("shell.cancel"), click -> done.accept(""));
        add(from, StaffPage.actions(look, publish, cancel), preview);
    }

    private void addText(Language language) {
        var before = document.newest().map(version -> version.in(language)).orElse("");
        var field = new LongField(
                "text-" + language.tag(),
                getTranslation("console.texts.words." + language.tag()),
                getTranslation("console.texts.words.help"),
                before,
                () -> publish.setEnabled(false));
        fields.put(language, field);
        add(field);
    }

    private void look() {
        preview.removeAll();
        if (isWritten()) {
            for (var language : Language.values()) {
                preview.add(new H3(getTranslation("console.texts.words." + language.tag())));
                show(desk.preview(document.newest(), words(), language));
            }
            publish.setEnabled(true);
        }
    }

    private void show(Difference difference) {
        var changed = difference.rows().stream()
                .filter(row -> row.kind() != Kind.SAME)
                .toList();
        if (changed.isEmpty()) {
            preview.add(note("console.texts.nothing", "neutral", ""));
        }
        changed.forEach(row -> {
            if (!row.before().isEmpty()) {
                preview.add(note("console.texts.before", "danger", row.before()));
            }
            if (!row.now().isEmpty()) {
                preview.add(note("console.texts.now", "good", row.now()));
            }
        });
    }

    private Paragraph note(String key, String tone, String line) {
        var note = new Paragraph(getTranslation(key, line));
        note.addClassNames("note", tone);
        return note;
    }

    /** Every language has words, and the day is one; else the field says what to do. */
    private boolean isWritten() {
        fields.values()
                .forEach(field -> field.say(field.value().isBlank() ? getTranslation("console.texts.empty") : ""));
        from.problem(day().isPresent() ? "" : getTranslation("console.texts.noDay"));
        return day().isPresent()
                && fields.values().stream().noneMatch(field -> field.value().isBlank());
    }

    private void publish() {
        if (!isWritten()) {
            return;
        }
        var after = document.newest().map(TextVersion::number).orElse(0);
        var result = desk.publish(document.id(), after, day().orElseThrow(), words());
        result.ifPresentOrElse(this::tell, () -> StaffProof.before(proofs, times, this::publish));
    }

    private void tell(PublishResult result) {
        switch (result) {
            case PublishResult.Published published ->
                done.accept(getTranslation(
                        "console.texts.published", times.day(published.version().effectiveOn(), getLocale())));
            case PublishResult.TooEarly early -> from.problem(getTranslation("console.texts.tooEarly"));
            case PublishResult.Unchanged unchanged -> done.accept(getTranslation("console.texts.unchanged"));
            case PublishResult.Overtaken overtaken -> done.accept(getTranslation("console.texts.overtaken"));
            case PublishResult.NoSuchDocument gone -> done.accept(getTranslation("console.texts.overtaken"));
        }
    }

    private Words words() {
        Map<Language, String> typed = new EnumMap<>(Language.class);
        fields.forEach((language, field) -> typed.put(language, field.value().strip()));
        return new Words(typed);
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(from.value().strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
