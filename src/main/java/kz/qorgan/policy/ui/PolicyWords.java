package kz.qorgan.policy.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.kernel.Language;
import kz.qorgan.policy.OwnChange;
import kz.qorgan.purposes.Purposes;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the policy page in the language of the page that is open. */
@Component
class PolicyWords {

    private final MessageSource texts;
    private final SpokenTimes times;
    private final Catalogue catalogue;
    private final Purposes purposes;

    PolicyWords(MessageSource texts, SpokenTimes times, Catalogue catalogue, Purposes purposes) {
        this.texts = texts;
        this.times = times;
        this.catalogue = catalogue;
        this.purposes = purposes;
    }

    Language language() {
        return Language.of(locale());
    }

    String text(String key, Object... arguments) {
        return texts.getMessage("policy." + key, arguments, locale());
    }

    String day(LocalDate day) {
        return times.day(day, locale());
    }

    String label(String purpose) {
        return purposes.find(purpose).orElseThrow().label().in(language());
    }

    /** The sentences about one purpose: what is new, and what that means for the reader. */
    List<String> sentences(OwnChange change) {
        List<String> said = new ArrayList<>();
        if (change.newPurpose()) {
            said.add(text("mine.newPurpose"));
        }
        if (!change.recipients().isEmpty()) {
            said.add(text("mine.recipients", recipients(change.recipients())));
        }
        if (!change.noLonger().isEmpty()) {
            said.add(text("mine.noLonger", recipients(change.noLonger())));
        }
        if (!change.stored().isEmpty()) {
            said.add(text("mine.stored", fields(change.stored())));
        }
        if (!change.notStored().isEmpty()) {
            said.add(text("mine.notStored", fields(change.notStored())));
        }
        said.add(text(change.agreed() ? "mine.agreed" : "mine.off"));
        return said;
    }

    private String recipients(Collection<String> ids) {
        return ids.stream()
                .map(id -> catalogue.recipient(id).name().in(language()))
                .collect(Collectors.joining(", "));
    }

    private String fields(Collection<String> names) {
        return names.stream()
                .map(name -> catalogue.orOther(name).label().in(language()))
                .collect(Collectors.joining(", "));
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
