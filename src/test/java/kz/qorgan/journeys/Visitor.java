package kz.qorgan.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.testing.Phones;

/** Somebody with a browser of their own. Watches for violations of the page policy and for errors of the page. */
final class Visitor extends PortalPage {

    private static final String WATCH = """
            window.violations = [];
            addEventListener('securitypolicyviolation',
              (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
            """;

    private final List<String> errors = new ArrayList<>();

    Visitor(String address, Browser.NewContextOptions options) {
        super(address, options);
        var page = page();
        page.addInitScript(WATCH);
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                errors.add(message.text());
            }
        });
    }

    /** The whole way from the number to the first page, as a person goes it in English. */
    void signIn(MobileNumber number, Phones phones) {
        signIn(number, phones, false);
    }

    /** The same on a device that others use too. */
    void signInOnSharedDevice(MobileNumber number, Phones phones) {
        signIn(number, phones, true);
    }

    private void signIn(MobileNumber number, Phones phones, boolean shared) {
        var texts = phones.codesFor(number).size();
        askForCode(number.e164(), shared);
        typeCode(phones.codeFor(number, texts + 1));
        button("Sign in").click();
        see("overview");
    }

    /** What the focus is on. */
    String focused() {
        return (String) page().evaluate("document.activeElement?.textContent.trim() ?? ''");
    }

    /** What the page must never do, whatever it shows. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>(errors);
        complaints.addAll(strings("violations"));
        complaints.addAll(strings("qorganUnknown"));
        return complaints;
    }

    /** What axe finds serious or critical. */
    List<String> barriers() {
        return new AxeBuilder(page())
                .analyze().getViolations().stream()
                        .filter(found -> List.of("serious", "critical").contains(found.getImpact()))
                        .map(found -> found.getId() + " "
                                + found.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> strings(String name) {
        return (List<String>) page().evaluate("window." + name + " ?? []");
    }
}
