package kz.qorgan.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.testing.Phones;

/** Somebody with a browser of their own. Watches for violations of the page policy and for errors of the page. */
final class Visitor implements AutoCloseable {

    private static final String WATCH = """
            window.violations = [];
            addEventListener('securitypolicyviolation',
              (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
            """;

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> errors = new ArrayList<>();

    Visitor(Browser browser, String address, Browser.NewContextOptions options) {
        this.context = browser.newContext(options);
        this.page = context.newPage();
        this.address = address;
        page.addInitScript(WATCH);
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                errors.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(address + path);
    }

    void see(String view) {
        page.waitForSelector("[data-view=" + view + "]");
    }

    /** Until the page has nothing more to say to the server. */
    void settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
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
        var texts = phones.textsFor(number).size();
        open("/sign-in?lang=en");
        page.getByLabel("Mobile number").fill(number.e164());
        page.getByLabel("This is a shared device").setChecked(shared);
        button("Get a code").click();
        see("code");
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(phones.codeFor(number, texts + 1));
        button("Sign in").click();
        see("overview");
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
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(found -> List.of("serious", "critical").contains(found.getImpact()))
                        .map(found -> found.getId() + " "
                                + found.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    @Override
    public void close() {
        context.close();
    }

    @SuppressWarnings("unchecked")
    private List<String> strings(String name) {
        return (List<String>) page.evaluate("window." + name + " ?? []");
    }
}
