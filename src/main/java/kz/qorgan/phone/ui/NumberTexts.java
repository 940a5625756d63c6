package kz.qorgan.phone.ui;

import com.vaadin.flow.component.UI;
import kz.qorgan.phone.NumberStep;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.stereotype.Component;

/** The sentences about numbers that depend on what happened. */
@Component
class NumberTexts {

    private final SpokenTimes times;

    NumberTexts(SpokenTimes times) {
        this.times = times;
    }

    String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** What to do about a step that did not succeed; empty for one that did. */
    String problem(NumberStep step) {
        return switch (step) {
            case NumberStep.NotANumber notOne -> text("phone.notANumber");
            case NumberStep.SameNumber same -> text("phone.sameNumber");
            case NumberStep.Wrong wrong -> text("phone.codeWrong", wrong.triesLeft());
            case NumberStep.NotACode cannotBe -> text("phone.codeNotDigits");
            case NumberStep.Over over -> text("phone.over");
            case NumberStep.TryLater later ->
                text("phone.tryLater", times.from(later.until(), UI.getCurrent().getLocale()));
            case NumberStep.CodesSent sent -> "";
            case NumberStep.Proved proved -> "";
            case NumberStep.Changed changed -> "";
        };
    }
}
