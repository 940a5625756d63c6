package kz.qorgan.presence.ui;

import java.time.Duration;
import java.util.Optional;
import kz.qorgan.presence.PageId;
import kz.qorgan.presence.Presence;
import kz.qorgan.session.CurrentBorrower;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** UC-010: takes the signs of life of a shared device's pages. Who has no such session hears nothing and changes nothing. */
@Controller
class HerePages {

    private final Presence presence;
    private final CurrentBorrower current;

    HerePages(Presence presence, CurrentBorrower current) {
        this.presence = presence;
        this.current = current;
    }

    /** @return the seconds until the session ends, for the page's clock */
    @PostMapping("/here")
    ResponseEntity<String> here(
            @RequestParam(defaultValue = "") String page, @RequestParam(defaultValue = "") String sign) {
        return current.find()
                .flatMap(somebody -> note(page, sign))
                .map(left -> ResponseEntity.ok(String.valueOf(left.toSeconds())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private Optional<Duration> note(String page, String sign) {
        return PageId.of(page).flatMap(open -> Presence.Sign.of(sign).flatMap(said -> presence.note(open, said)));
    }
}
