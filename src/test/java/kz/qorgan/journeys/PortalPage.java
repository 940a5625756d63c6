package kz.qorgan.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;

/** A page of the portal in a browser of its own, and the way in as a person goes it in English. */
public class PortalPage implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String address;

    protected PortalPage(String address, Browser.NewContextOptions options) {
        this.context = Chromium.browser().newContext(options);
        this.page = context.newPage();
        this.address = address;
    }

    public final Page page() {
        return page;
    }

    public final void open(String path) {
        page.navigate(address + path);
    }

    public final void see(String view) {
        page.waitForSelector("[data-view=" + view + "]");
    }

    /** Until nothing is under way any more, what is fetched ahead included. */
    public final void settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    public final Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    protected final void askForCode(String number) {
        askForCode(number, false);
    }

    protected final void askForCode(String number, boolean sharedDevice) {
        open("/sign-in?lang=en");
        page.getByLabel("Mobile number").fill(number);
        page.getByLabel("This is a shared device").setChecked(sharedDevice);
        button("Get a code").click();
        see("code");
    }

    protected final void typeCode(String code) {
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(code);
    }

    @Override
    public void close() {
        context.close();
    }
}
