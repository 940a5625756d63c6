package kz.qorgan.codeform;

import java.util.Optional;
import java.util.function.Function;
import kz.qorgan.codeform.WaitingCookies.Waiting;
import kz.qorgan.codeform.WaitingCookies.WaitingCookie;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.SendResult;
import org.springframework.http.ResponseEntity;

/**
 * Two pages: which number, and which code. Any number that can be a mobile number of Kazakhstan leads to the same second
 * page, which says what is left: tries, time, and when the code may be sent again.
 */
public final class CodeJourney {

    private final Route route;
    private final CodeService service;
    private final WaitingCookie cookie;
    private final CodeJourneys tools;

    CodeJourney(Route route, CodeService service, WaitingCookie cookie, CodeJourneys tools) {
        this.route = route;
        this.service = service;
        this.cookie = cookie;
        this.tools = tools;
    }

    /** Takes the number that was typed on the first page. */
    public Object ask(Exchange exchange, String typed, boolean sharedDevice) {
        exchange.model().addAttribute("mobileNumber", typed);
        var number = MobileNumber.of(typed);
        if (number.isEmpty()) {
            var key = typed.isBlank() ? "numberMissing" : "numberInvalid";
            exchange.model().addAttribute("problem", tools.texts.problem(key, exchange.locale()));
            return exchange.refused(route.firstPage());
        }
        return send(number.get(), sharedDevice, exchange);
    }

    private Object send(MobileNumber number, boolean sharedDevice, Exchange exchange) {
        var browser = tools.browsers.idOf(exchange.request(), exchange.response(), sharedDevice);
        var answer = tools.working(
                exchange, browser, () -> service.request(number, browser, exchange.address(), exchange.language()));
        return switch (answer) {
            case SendResult.OnItsWay sent -> {
                cookie.write(exchange.response(), new Waiting(sent.challenge(), sharedDevice));
                yield Exchange.seeOther(route.path() + "/code");
            }
            case SendResult.TryLater later -> {
                tools.refuse(exchange, browser, "tooMany", later.until(), later.work());
                yield exchange.refused(route.firstPage());
            }
            case SendResult.Over over -> Exchange.seeOther(route.path());
        };
    }

    /** Where a form with a missing, old or foreign token ends: the first page, and what was typed is still there. */
    public String again(Exchange exchange, String typed) {
        exchange.model().addAttribute("mobileNumber", typed);
        refuse(exchange, tools.texts.startAgain(exchange.locale()));
        return route.firstPage();
    }

    /** The second page; the first for a browser that waits for no code. */
    public Object codePage(Exchange exchange) {
        return visit(exchange, visit -> show(exchange, visit, ""));
    }

    /** Sends the same code once more. */
    public Object resend(Exchange exchange) {
        return visit(exchange, visit -> switch (service.resend(
                visit.challenge(), visit.browser(), exchange.address())) {
            case SendResult.OnItsWay sent -> Exchange.seeOther(route.path() + "/code");
            case SendResult.Over over -> Exchange.seeOther(route.path());
            case SendResult.TryLater later -> {
                tools.refuse(exchange, visit.browser(), "resendTooSoon", later.until(), later.work());
                exchange.model().addAttribute("workFor", "resend");
                yield exchange.refused(show(exchange, visit, ""));
            }
        });
    }

    /** What became of the text, for a page that is open: a sentence, or nothing as long as nothing is known. */
    public ResponseEntity<String> delivery(Exchange exchange) {
        return tools.fates.answer(visitOf(exchange), exchange.locale());
    }

    /** Does something for a browser that waits for a code; any other starts at the first page. */
    public Object visit(Exchange exchange, Function<Visit, Object> page) {
        return visitOf(exchange)
                .map(visit -> tools.working(exchange, visit.browser(), () -> page.apply(visit)))
                .orElseGet(() -> Exchange.seeOther(route.path()));
    }

    private Optional<Visit> visitOf(Exchange exchange) {
        return cookie.read(exchange.request())
                .flatMap(waiting -> tools.browsers
                        .idOf(exchange.request())
                        .map(browser -> new Visit(waiting.challenge(), browser, waiting.sharedDevice())));
    }

    /** The second page again, saying what is the matter with what was typed. */
    public String refuse(Exchange exchange, Visit visit, CodeProblem why, String typed) {
        var model = exchange.model();
        switch (why) {
            case CodeProblem.WrongCode wrong -> model.addAttribute("problem", wrongCode(wrong.triesLeft(), exchange));
            case CodeProblem.NotACode cannotBe ->
                model.addAttribute(
                        "problem",
                        tools.texts.problem(typed.isBlank() ? "codeMissing" : "codeNotDigits", exchange.locale()));
            case CodeProblem.TryLater later ->
                tools.refuse(exchange, visit.browser(), "tooMany", later.until(), later.work());
            case CodeProblem.Over over -> model.addAttribute("over", true);
        }
        return exchange.refused(show(exchange, visit, typed));
    }

    /** The second page again, because the right code is not enough; what was typed stays. */
    public String askMore(Exchange exchange, Visit visit, String typed, String why, boolean password) {
        refuse(exchange, why);
        exchange.model().addAttribute("password", password);
        return exchange.refused(show(exchange, visit, typed));
    }

    /** The journey is over; the browser waits for no code any more. */
    public Object leave(Exchange exchange, String path) {
        cookie.clear(exchange.response());
        return Exchange.seeOther(path);
    }

    private String wrongCode(int triesLeft, Exchange exchange) {
        return triesLeft == 0
                ? tools.texts.problem("noTriesLeft", exchange.locale())
                : tools.texts.problem(route.wrongCode(), exchange.locale(), triesLeft);
    }

    private String show(Exchange exchange, Visit visit, String typed) {
        var model = exchange.model();
        var pending = service.pending(visit.challenge(), visit.browser());
        var over = pending.isEmpty() || pending.get().isOver() || model.containsAttribute("over");
        model.addAttribute("journey", route);
        model.addAttribute("code", typed);
        model.addAttribute("delivery", tools.fates.toldFrom(pending, visit, exchange.locale()));
        model.addAttribute("over", over);
        model.addAttribute("number", pending.map(wait -> wait.number()).orElse(""));
        model.addAttribute("reference", pending.map(wait -> wait.reference()).orElse(""));
        model.addAttribute("triesLeft", pending.map(wait -> wait.triesLeft()).orElse(0));
        model.addAttribute(
                "expiresInSeconds",
                pending.map(wait -> wait.timeLeft().toSeconds()).orElse(0L));
        model.addAttribute(
                "resendInSeconds",
                pending.map(wait -> wait.resendIn().toSeconds()).orElse(0L));
        return "codeform/code";
    }

    private static void refuse(Exchange exchange, String sentence) {
        exchange.model().addAttribute("refused", sentence);
    }

    /**
     * Where the pages of a journey are and how they are worded.
     *
     * @param path of the first page; {@code /code} and {@code /resend} lie below it
     * @param firstPage its template
     * @param view name of the second page in the DOM
     * @param texts begins the keys of its own words: {@code .code.submit} for the button, {@code .code.effect} for what the
     *     button does, {@code .code.note} for what to beware of
     * @param password whether the second page asks for the password as well, or for a passkey ({@code .passkey})
     */
    public record Route(String path, String firstPage, String view, String texts, boolean password) {

        String wrongCode() {
            return password ? "codeOrPasswordWrong" : "codeWrong";
        }
    }

    /** Who is at the second page: which code is waited for, in which browser. */
    public record Visit(ChallengeId challenge, BrowserId browser, boolean sharedDevice) {}
}
