package kz.qorgan.correction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qorgan.catalogue.CorrectionRule;
import kz.qorgan.catalogue.Field;
import kz.qorgan.catalogue.ValueKind;
import kz.qorgan.correction.Draft;
import kz.qorgan.correction.Drafts;
import kz.qorgan.kernel.Language;
import kz.qorgan.shell.ui.ChoiceField;
import kz.qorgan.shell.ui.LongField;

/** What a borrower fills in to put one field right. Everything typed is kept as a draft whenever the typing pauses. */
class CorrectionForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Drafts drafts;
    private final String name;
    private final transient Optional<kz.qorgan.shell.ui.Field> typed;
    private final transient Optional<ChoiceField> chosen;
    private final transient Optional<LongField> reason;
    private final transient Optional<Evidence> evidence;

    CorrectionForm(Field field, Draft draft, Drafts drafts, Runnable send) {
        this.drafts = drafts;
        this.name = field.name();
        addClassName("stack");
        var choice = field.kind() == ValueKind.CHOICE;
        typed = choice ? Optional.empty() : Optional.of(typed(field, draft, send));
        chosen = choice ? Optional.of(chosen(field, draft)) : Optional.empty();
        var asks = field.correction() == CorrectionRule.WITH_EVIDENCE;
        reason = asks ? Optional.of(reason(draft)) : Optional.empty();
        evidence = asks ? Optional.of(new Evidence(drafts, name)) : Optional.empty();
        Stream.of(typed, chosen, reason, evidence).flatMap(Optional::stream).forEach(this::add);
    }

    String value() {
        return typed.map(kz.qorgan.shell.ui.Field::value)
                .orElseGet(() -> chosen.map(ChoiceField::value).orElse(""));
    }

    String reason() {
        return reason.map(LongField::value).orElse("");
    }

    /** Keeps what stands in the form. */
    void save() {
        drafts.save(name, value(), reason());
    }

    void clearProblems() {
        typed.ifPresent(field -> field.problem(""));
        reason.ifPresent(field -> field.say(""));
        evidence.ifPresent(field -> field.problem(""));
    }

    void problemOfValue(String text) {
        typed.ifPresent(field -> field.problem(text));
    }

    void problemOfReason(String text) {
        reason.ifPresent(field -> field.say(text));
    }

    void problemOfEvidence(String text) {
        evidence.ifPresent(field -> field.problem(text));
    }

    /** For whoever tests it. */
    <T extends Component> T part(Class<T> type) {
        return getChildren()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private kz.qorgan.shell.ui.Field typed(Field field, Draft draft, Runnable send) {
        return new kz.qorgan.shell.ui.Field("value", getTranslation("correction.value"))
                .filledWith(draft.value())
                .help(getTranslation("correction.kind." + field.kind()))
                .onEnter(send)
                .whileTyping(text -> save());
    }

    private ChoiceField chosen(Field field, Draft draft) {
        return new ChoiceField("value", getTranslation("correction.value"), words(field), draft.value());
    }

    private LongField reason(Draft draft) {
        return new LongField(
                "reason",
                getTranslation("correction.reason"),
                getTranslation("correction.reason.help"),
                draft.reason(),
                this::save);
    }

    private Map<String, String> words(Field field) {
        Map<String, String> words = new LinkedHashMap<>();
        field.choices().forEach((word, said) -> words.put(word, said.in(Language.of(getLocale()))));
        return words;
    }
}
