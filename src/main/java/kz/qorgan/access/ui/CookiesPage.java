package kz.qorgan.access.ui;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** UC-030: everything that the portal keeps in a browser, by name, with what for and how long. A browser test compares it. */
@Controller
class CookiesPage {

    /** Each has words under {@code access.cookie.} and its name. */
    private static final List<Kept> KEPT = List.of(
            new Kept("sid", "session"),
            new Kept("ui", "closed"),
            new Kept("csrf", "closed"),
            new Kept("bid", "year"),
            new Kept("lang", "year"),
            new Kept("code", "minutes"),
            new Kept("freeze", "minutes"),
            new Kept("unfreeze", "minutes"),
            new Kept("contact", "minutes"),
            new Kept("REDIRECT_URI", "signedIn"),
            new Kept("staff", "session"));

    @GetMapping("/cookies")
    String page(Model model) {
        model.addAttribute("kept", KEPT);
        return "access/cookies";
    }

    /**
     * Something kept in the browser.
     *
     * @param life the end of a key below {@code access.life.}
     */
    record Kept(String name, String life) {}
}
