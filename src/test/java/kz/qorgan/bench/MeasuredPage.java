package kz.qorgan.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.util.Map;
import kz.qorgan.journeys.PortalPage;

/** A page of a Chromium with an empty cache, and what Chromium itself says about it. */
final class MeasuredPage extends PortalPage {

    /** When the first thing was painted, counted from the beginning of the navigation. */
    private static final String FIRST_PAINT = """
            () => new Promise((done) => new PerformanceObserver((list, observer) => {
              const paint = list.getEntriesByName('first-paint')[0];
              if (paint) { observer.disconnect(); done(paint.startTime); }
            }).observe({ type: 'paint', buffered: true }))
            """;

    private static final String CLICK = "button => { const time = Date.now(); button.click(); return time; }";
    private static final double SLOW_BYTES_PER_SECOND = 1.6e6 / 8;

    private final CDPSession chromium;
    private double bytes;
    private int requests;

    MeasuredPage(String address) {
        super(address, new Browser.NewContextOptions());
        this.chromium = page().context().newCDPSession(page());
        chromium.on("Network.loadingFinished", this::finished);
        chromium.send("Network.enable");
    }

    /** A weak phone on a slow network. */
    MeasuredPage slow() {
        chromium.send("Emulation.setCPUThrottlingRate", json(Map.of("rate", 4)));
        var network = json(Map.of(
                "latency",
                150,
                "downloadThroughput",
                SLOW_BYTES_PER_SECOND,
                "uploadThroughput",
                SLOW_BYTES_PER_SECOND));
        network.addProperty("offline", false);
        chromium.send("Network.emulateNetworkConditions", network);
        return this;
    }

    /** Up to the typed code, with all that is fetched ahead while a person waits for it. */
    void typeCode(String number, DemoPhones phones) {
        askForCode(number);
        typeCode(phones.codeFor(number));
        settle();
    }

    /** Sends the typed code; the milliseconds until the first page behind it is seen. */
    double enter() {
        var begin = System.nanoTime();
        button("Sign in").click(new Locator.ClickOptions().setNoWaitAfter(true));
        see("overview");
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Clicks from within the page; when, by the clock of this machine in milliseconds. */
    double click(String name) {
        return ((Number) button(name).evaluate(CLICK)).doubleValue();
    }

    double firstPaintMillis() {
        return ((Number) page().evaluate(FIRST_PAINT)).doubleValue();
    }

    double kilobytes() {
        return bytes / 1000;
    }

    int requests() {
        return requests;
    }

    /** What comes from the cache has no length. */
    private void finished(JsonObject event) {
        var length = event.get("encodedDataLength").getAsDouble();
        if (length > 0) {
            bytes += length;
            requests++;
        }
    }

    private static JsonObject json(Map<String, ? extends Number> values) {
        var json = new JsonObject();
        values.forEach(json::addProperty);
        return json;
    }
}
