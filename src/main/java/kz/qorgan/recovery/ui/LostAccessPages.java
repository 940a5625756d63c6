package kz.qorgan.recovery.ui;

import java.time.Instant;
import kz.qorgan.codeform.CodeJourney;
import kz.qorgan.codeform.CodeJourney.Route;
import kz.qorgan.codeform.CodeJourney.Visit;
import kz.qorgan.codeform.CodeJourneys;
import kz.qorgan.codeform.Exchange;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.recovery.LostAccess;
import kz.qorgan.recovery.LostAccess.Claimed;
import kz.qorgan.recovery.LostAccess.Entered;
import kz.qorgan.recovery.LostAccess.Progress;
import kz.qorgan.recovery.RecoveryState;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** UC-040: the access is lost. A new number, a code, who one is, and then how it goes; without signing in and without script. */
@Controller
class LostAccessPages {

    private static final Route ROUTE =
            new Route("/lost-access", "recovery/lost-access", "lost-access-code", "recovery", false);
    private static final String CASE = "recovery/case";
    private static final String BELOW = "/lost-access/case/";

    private final LostAccess access;
    private final Receipts receipts;
    private final MessageSource texts;
    private final SpokenTimes times;
    private final CodeJourney journey;

    LostAccessPages(
            LostAccess access, Receipts receipts, MessageSource texts, SpokenTimes times, CodeJourneys journeys) {
        this.access = access;
        this.receipts = receipts;
        this.texts = texts;
        this.times = times;
        this.journey = journeys.journey(ROUTE, "lost", access);
    }

    @GetMapping("/lost-access")
    String page() {
        return ROUTE.firstPage();
    }

    @PostMapping("/lost-access")
    Object request(@RequestParam(defaultValue = "") String mobileNumber, Exchange exchange) {
        return journey.ask(exchange, mobileNumber, false);
    }

    @RequestMapping("/lost-access/again")
    String again(@RequestParam(defaultValue = "") String mobileNumber, Exchange exchange) {
        return journey.again(exchange, mobileNumber);
    }

    @GetMapping("/lost-access/code")
    Object codePage(Exchange exchange) {
        return journey.codePage(exchange);
    }

    @PostMapping("/lost-access/code")
    Object enter(@RequestParam(defaultValue = "") String code, Exchange exchange) {
        return journey.visit(exchange, visit -> enter(code, visit, exchange));
    }

    @PostMapping("/lost-access/resend")
    Object resend(Exchange exchange) {
        return journey.resend(exchange);
    }

    @GetMapping(BELOW + "{link}")
    Object progress(@PathVariable String link, Exchange exchange) {
        return access.progress(link)
                .map(progress -> show(link, progress, exchange))
                .orElseGet(() -> Exchange.seeOther(ROUTE.path()));
    }

    @PostMapping(BELOW + "{link}")
    Object claim(@PathVariable String link, Person person, Exchange exchange) {
        return switch (access.claim(link, person.iin(), person.birthDate(), person.document(), person.savedCode())) {
            case Claimed.Taken taken -> Exchange.seeOther(BELOW + link);
            case Claimed.Over over -> Exchange.seeOther(ROUTE.path());
            case Claimed.NotPossible no -> refuse(link, person, say("recovery.who.notPossible", exchange), exchange);
            case Claimed.TryLater later ->
                refuse(link, person, say("recovery.who.tryLater", exchange, time(later.until(), exchange)), exchange);
        };
    }

    private Object enter(String code, Visit visit, Exchange exchange) {
        return switch (access.enter(visit.challenge(), code, visit.browser(), exchange.address())) {
            case Entered.Proved proved -> journey.leave(exchange, BELOW + proved.link());
            case Entered.Bound bound -> journey.leave(exchange, receipts.pageOf(bound.receipt()));
            case Entered.Refused refused -> journey.refuse(exchange, visit, refused.why(), code);
        };
    }

    private Object show(String link, Progress progress, Exchange exchange) {
        var model = exchange.model();
        var asked = progress.number().isPresent();
        model.addAttribute("here", BELOW + link);
        model.addAttribute("progress", progress);
        model.addAttribute(
                "form",
                !asked
                        || progress.state() == RecoveryState.DRAFT
                        || !progress.state().isOpen());
        if (asked) {
            var until = progress.until().map(time -> time(time, exchange)).orElse("");
            model.addAttribute("status", say("recovery.status." + progress.state(), exchange, until));
        }
        return CASE;
    }

    private Object refuse(String link, Person person, String why, Exchange exchange) {
        var progress = access.progress(link);
        if (progress.isEmpty()) {
            return Exchange.seeOther(ROUTE.path());
        }
        show(link, progress.get(), exchange);
        exchange.model().addAttribute("person", person);
        exchange.model().addAttribute("refused", why);
        return exchange.refused(CASE);
    }

    private String time(Instant at, Exchange exchange) {
        return times.exact(at, exchange.locale());
    }

    private String say(String key, Exchange exchange, Object... arguments) {
        return texts.getMessage(key, arguments, exchange.locale());
    }

    /** What somebody typed about the own person; shown again and kept nowhere. */
    record Person(String iin, String birthDate, String document, String savedCode) {

        Person {
            iin = orEmpty(iin);
            birthDate = orEmpty(birthDate);
            document = orEmpty(document);
            savedCode = orEmpty(savedCode);
        }

        private static String orEmpty(@org.jspecify.annotations.Nullable String typed) {
            return typed == null ? "" : typed.substring(0, Math.min(typed.length(), 40));
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
