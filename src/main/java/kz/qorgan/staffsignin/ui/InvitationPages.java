package kz.qorgan.staffsignin.ui;

import kz.qorgan.codeform.Exchange;
import kz.qorgan.staffsignin.Invitations;
import kz.qorgan.staffsignin.Invitations.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** UC-033: somebody who was invited chooses a password and sets up an authenticator. */
@Controller
class InvitationPages {

    private static final String PAGE = "staffsignin/invitation";

    private final Invitations invitations;

    InvitationPages(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping("/staff/invitation/{token}")
    String page(@PathVariable String token, Exchange exchange) {
        exchange.model().addAttribute("token", token);
        exchange.model().addAttribute("shown", invitations.open(token).orElse(null));
        return PAGE;
    }

    @PostMapping("/staff/invitation/{token}")
    Object accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            Exchange exchange) {
        var result = invitations.accept(token, password, code, exchange.address());
        if (result == Result.ACCEPTED) {
            return Exchange.seeOther("/staff/sign-in");
        }
        exchange.model().addAttribute("problem", result.name());
        page(token, exchange);
        return exchange.refused(PAGE);
    }
}
