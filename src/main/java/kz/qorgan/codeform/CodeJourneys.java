package kz.qorgan.codeform;

import java.time.Instant;
import java.util.function.Supplier;
import kz.qorgan.access.BrowserCookie;
import kz.qorgan.guard.Puzzles;
import kz.qorgan.kernel.BrowserId;
import org.springframework.stereotype.Component;

/** Makes the journeys of the public face that go by number and code. */
@Component
public class CodeJourneys {

    final BrowserCookie browsers;
    final CodeTexts texts;
    final Fates fates;
    private final Puzzles puzzles;
    private final WaitingCookies cookies;

    CodeJourneys(BrowserCookie browsers, CodeTexts texts, Fates fates, Puzzles puzzles, WaitingCookies cookies) {
        this.browsers = browsers;
        this.texts = texts;
        this.fates = fates;
        this.puzzles = puzzles;
        this.cookies = cookies;
    }

    /** Does something, as work where the form carries a puzzle that is solved or was waited for. */
    <T> T working(Exchange exchange, BrowserId browser, Supplier<T> act) {
        return puzzles.with(exchange.field("puzzle"), exchange.field("answer"), browser, exchange.address(), act);
    }

    /** Says on the page that is shown again why nothing was done: until when to wait, or that the browser works for it now. */
    void refuse(Exchange exchange, BrowserId browser, String key, Instant until, boolean work) {
        if (work) {
            var puzzle = puzzles.make(browser);
            exchange.model().addAttribute("puzzle", puzzle);
            exchange.model()
                    .addAttribute(
                            "refused",
                            texts.problem(
                                    "work", exchange.locale(), puzzle.waiting().toSeconds()));
        } else {
            exchange.model().addAttribute("refused", texts.refused(key, until, exchange.locale()));
        }
    }

    /** @param cookie name of the one that says which code is waited for */
    public CodeJourney journey(CodeJourney.Route route, String cookie, CodeService service) {
        return new CodeJourney(route, service, cookies.named(cookie), this);
    }
}
