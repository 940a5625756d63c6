package kz.qorgan.bench;

import java.util.Locale;

/** Starts the packaged portal, measures it from outside and prints what it found. The first argument names the jar. */
public final class Bench {

    private final BenchTable table = new BenchTable();

    private Bench() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("qorgan.jar", arguments[0]);
        var measured = 1;
        try {
            new Bench().run();
            measured = 0;
        } finally {
            // Playwright's own threads would keep the program alive, also after a failure
            System.exit(measured);
        }
    }

    private void run() {
        var folder = MeasuredPortal.newFolder();
        try {
            table.section("Start");
            var first = StartFigures.measure(folder);
            try (var portal = MeasuredPortal.start(folder)) {
                start(first, StartFigures.of(portal));
                table.section("Sign-ins (" + SignInFigures.described() + ")");
                signIns(SignInFigures.measure(portal), portal);
                table.section("Pages");
                requests(RequestListFigures.measure(portal));
                table.section("Browser");
                browser(BrowserFigures.measure(portal));
            }
            table.end();
        } finally {
            MeasuredPortal.delete(folder);
        }
    }

    private void start(StartFigures first, StartFigures second) {
        table.row(
                "first start", "%.1f s".formatted(first.seconds()), "launch to healthy; unpacks and makes a database");
        table.row("second start", "%.1f s".formatted(second.seconds()), "the same on the data of the first");
        table.row(
                "processor time of a start",
                "%.1f s, %.1f s".formatted(first.cpuSeconds(), second.cpuSeconds()),
                "user and system time of the server's process, first and second start");
        table.row(
                "memory of the server",
                "%.0f MB, peak %.0f MB".formatted(second.resident(), second.peak()),
                "resident (VmRSS, VmHWM) after the second start, before anybody came");
        table.row(
                "memory of PostgreSQL",
                "%.0f MB in %d processes".formatted(second.databaseMegabytes(), second.databaseProcesses()),
                "proportional share (Pss) of all its processes at the same time");
    }

    private void signIns(SignInFigures figures, MeasuredPortal portal) {
        table.row(
                "server CPU per sign-in",
                "%.2f ms".formatted(figures.serverMillis.median()),
                "Keycloak 8 ms",
                "user and system time, median of the rounds: two pages with gzip, two posts, the text sent; the code is read from the database, not from the portal");
        table.row(
                "CPU per sign-in by round, ms",
                figures.serverMillis.inOrder("%.2f"),
                "the JIT is still at work in the first rounds");
        table.row(
                "PostgreSQL CPU per sign-in",
                "%.2f ms".formatted(figures.databaseMillis.median()),
                "all its processes but those that serve this program");
        speed(figures);
        memory(portal);
    }

    private void speed(SignInFigures figures) {
        table.row(
                "sign-ins a second",
                "%.0f".formatted(figures.perSecond.median()),
                "median of the rounds; clients, server and database share the cores");
        table.row("POST number, p50 / p95", posts(figures.askMillis), "until the redirect to the code page");
        table.row("POST code, p50 / p95", posts(figures.enterMillis), "until the redirect into the portal");
    }

    private void memory(MeasuredPortal portal) {
        table.row(
                "memory of the server afterwards",
                "%.0f MB, peak %.0f MB"
                        .formatted(
                                ProcessFigures.statusMegabytes(portal.pid(), "VmRSS"),
                                ProcessFigures.statusMegabytes(portal.pid(), "VmHWM")),
                "resident after all rounds");
    }

    private void requests(RequestListFigures figures) {
        table.row(
                "list of %d requests, p50 / p95".formatted(RequestListFigures.REQUESTS),
                posts(figures.millis),
                "GET /requests of somebody signed in until the whole answer, with the state of the view in it");
    }

    private static String posts(Samples millis) {
        return "%.1f / %.1f ms".formatted(millis.median(), millis.percentile(95));
    }

    private void browser(BrowserFigures figures) {
        table.row(
                "weight of the sign-in page",
                figures.signIn.toString(),
                "Keycloak 337 kB",
                "headers and compressed bodies over the wire, empty cache");
        table.row(
                "weight up to the devices",
                figures.journey.toString(),
                "sign-in, code, overview and devices; what is fetched ahead included, push messages not");
        waiting(figures);
    }

    private void waiting(BrowserFigures figures) {
        table.row(
                "first paint of the sign-in page",
                "%.0f ms, slow %.0f ms".formatted(figures.firstPaint.median(), figures.firstPaintSlow.median()),
                "empty cache, median of 5; slow: processor 4 times slower, 1.6 Mbit/s, 150 ms");
        table.row(
                "from Sign in to the overview",
                "%.0f ms, slow %.0f ms".formatted(figures.overview.median(), figures.overviewSlow.median()),
                "click to visible, median of 5; what the code page fetches ahead is there already");
        table.row(
                "until an ended browser leaves",
                "%.0f ms, max %.0f ms".formatted(figures.leaving.median(), figures.leaving.max()),
                "click in one browser to the farewell visible in the other, median and maximum of 20");
    }
}
