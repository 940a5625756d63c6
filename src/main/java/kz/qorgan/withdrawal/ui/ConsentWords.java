package kz.qorgan.withdrawal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Words;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.kernel.Language;
import kz.qorgan.purposes.ConsentPurpose;
import kz.qorgan.purposes.Purposes;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the consent pages in the language of the page that is open. */
@Component
class ConsentWords {

    private final MessageSource texts;
    private final SpokenTimes times;
    private final Catalogue catalogue;
    private final Purposes purposes;

    ConsentWords(MessageSource texts, SpokenTimes times, Catalogue catalogue, Purposes purposes) {
        this.texts = texts;
        this.times = times;
        this.catalogue = catalogue;
        this.purposes = purposes;
    }

    Language language() {
        return Language.of(locale());
    }

    String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale());
    }

    String of(Words words) {
        return words.in(language());
    }

    Element time(Instant at) {
        return times.element(at, locale());
    }

    String day(Instant at) {
        return times.day(at, locale());
    }

    /** What a purpose is called; one that the lender's file does not know any more by its id. */
    String label(String purpose) {
        return purposes.find(purpose).map(ConsentPurpose::label).map(this::of).orElse(purpose);
    }

    String operator() {
        var operator = purposes.operator();
        return text("consent.operator.one", of(operator.name()), operator.bin());
    }

    String subject() {
        return of(purposes.operator().subject());
    }

    String recipient(String id) {
        return of(catalogue.recipient(id).name());
    }

    /** A recipient with what it does and the number under which anybody can look it up. */
    String recipientInFull(String id) {
        var recipient = catalogue.recipient(id);
        return text("consent.recipient", of(recipient.name()), of(recipient.purpose()), recipient.bin());
    }

    String fields(Collection<String> names) {
        return names.stream()
                .map(name -> of(catalogue.orOther(name).label()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    String problem(CodeProblem why) {
        return switch (why) {
            case CodeProblem.WrongCode wrong
            when wrong.triesLeft() > 0 -> text("verification.codeWrong", wrong.triesLeft());
            case CodeProblem.WrongCode last -> text("verification.codeOver");
            case CodeProblem.NotACode cannotBe -> text("verification.codeNotDigits");
            case CodeProblem.Over over -> text("verification.codeOver");
            case CodeProblem.TryLater later -> tryLater(later.until());
        };
    }

    String tryLater(Instant until) {
        return text("verification.tryLater", times.from(until, locale()));
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
