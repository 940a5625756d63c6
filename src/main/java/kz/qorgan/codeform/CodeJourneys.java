package kz.qorgan.codeform;

import kz.qorgan.access.BrowserCookie;
import org.springframework.stereotype.Component;

/** Makes the journeys of the public face that go by number and code. */
@Component
public class CodeJourneys {

    final BrowserCookie browsers;
    final CodeTexts texts;
    final Fates fates;
    private final WaitingCookies cookies;

    CodeJourneys(BrowserCookie browsers, CodeTexts texts, Fates fates, WaitingCookies cookies) {
        this.browsers = browsers;
        this.texts = texts;
        this.fates = fates;
        this.cookies = cookies;
    }

    /** @param cookie name of the one that says which code is waited for */
    public CodeJourney journey(CodeJourney.Route route, String cookie, CodeService service) {
        return new CodeJourney(route, service, cookies.named(cookie), this);
    }
}
