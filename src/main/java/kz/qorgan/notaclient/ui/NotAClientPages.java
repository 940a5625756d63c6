package kz.qorgan.notaclient.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.codeform.CodeJourney;
import kz.qorgan.codeform.CodeJourney.Route;
import kz.qorgan.codeform.CodeJourney.Visit;
import kz.qorgan.codeform.CodeJourneys;
import kz.qorgan.codeform.Exchange;
import kz.qorgan.kernel.Language;
import kz.qorgan.notaclient.ConfirmResult;
import kz.qorgan.notaclient.Held;
import kz.qorgan.notaclient.NotAClient;
import kz.qorgan.notaclient.NotAClient.Wish;
import kz.qorgan.rights.Request;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** UC-029: somebody whom a borrower has named sees that the number is held, and objects or has it taken out. */
@Controller
class NotAClientPages {

    private static final Route ROUTE =
            new Route("/not-a-client", "notaclient/notaclient", "not-a-client-code", "notaclient", false);

    private final NotAClient people;
    private final CodeJourney journey;
    private final Catalogue catalogue;
    private final MessageSource texts;
    private final SpokenTimes times;

    NotAClientPages(
            NotAClient people, CodeJourneys journeys, Catalogue catalogue, MessageSource texts, SpokenTimes times) {
        this.people = people;
        this.journey = journeys.journey(ROUTE, "contact", people);
        this.catalogue = catalogue;
        this.texts = texts;
        this.times = times;
    }

    @GetMapping("/not-a-client")
    String page() {
        return ROUTE.firstPage();
    }

    @PostMapping("/not-a-client")
    Object request(@RequestParam(defaultValue = "") String mobileNumber, Exchange exchange) {
        return journey.ask(exchange, mobileNumber, false);
    }

    @RequestMapping("/not-a-client/again")
    String again(@RequestParam(defaultValue = "") String mobileNumber, Exchange exchange) {
        return journey.again(exchange, mobileNumber);
    }

    @GetMapping("/not-a-client/code")
    Object codePage(Exchange exchange) {
        return journey.codePage(exchange);
    }

    @PostMapping("/not-a-client/code")
    Object confirm(@RequestParam(defaultValue = "") String code, Exchange exchange) {
        return journey.visit(exchange, visit -> confirm(code, visit, exchange));
    }

    @PostMapping("/not-a-client/resend")
    Object resend(Exchange exchange) {
        return journey.resend(exchange);
    }

    @GetMapping("/not-a-client/held/{link}")
    Object held(@PathVariable String link, Exchange exchange) {
        return people.held(link)
                .<Object>map(held -> show(link, held, exchange))
                .orElseGet(() -> Exchange.seeOther(ROUTE.path()));
    }

    /** Accepted or not, the page that follows shows what has been asked for. */
    @PostMapping("/not-a-client/held/{link}")
    Object ask(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String wish,
            @RequestParam(defaultValue = "") String field) {
        wish(wish).ifPresent(wanted -> people.ask(link, wanted, field));
        return Exchange.seeOther(ROUTE.path() + "/held/" + link);
    }

    private Object confirm(String code, Visit visit, Exchange exchange) {
        return switch (people.confirm(visit.challenge(), code, visit.browser(), exchange.address())) {
            case ConfirmResult.Proved proved -> journey.leave(exchange, ROUTE.path() + "/held/" + proved.link());
            case ConfirmResult.Refused refused -> journey.refuse(exchange, visit, refused.why(), code);
        };
    }

    private String show(String link, Held held, Exchange exchange) {
        var locale = exchange.locale();
        exchange.model().addAttribute("link", link);
        exchange.model()
                .addAttribute(
                        "fields",
                        held.fields().stream()
                                .map(field -> new Row(field, label(field, locale)))
                                .toList());
        exchange.model().addAttribute("requests", requests(held, locale));
        return "notaclient/held";
    }

    private List<Row> requests(Held held, Locale locale) {
        return held.requests().stream()
                .map(request -> new Row(request.number().value(), words(request, locale)))
                .toList();
    }

    private String words(Request request, Locale locale) {
        var kind = texts.getMessage("rights.kind." + request.kind(), new Object[] {""}, locale);
        var state = texts.getMessage("rights.state." + request.state(), null, locale);
        var due = times.exact(request.dueAt(), locale);
        var key = request.state().isLast() ? "notaclient.request.over" : "notaclient.request";
        return texts.getMessage(key, new Object[] {kind, state, due}, locale);
    }

    private String label(String field, Locale locale) {
        return catalogue.orOther(field).label().in(Language.of(locale));
    }

    private static Optional<Wish> wish(String word) {
        return Stream.of(Wish.values()).filter(wish -> wish.name().equals(word)).findFirst();
    }

    /** Something by its name, and what is said of it. */
    record Row(String name, String words) {}
}
