package kz.qorgan.bench;

import java.util.List;

/** What a person with a browser gets and waits for: weight of the pages, time to see them, time to be signed out. */
final class BrowserFigures {

    static final int TIMES = 5;
    static final int ENDINGS = 20;

    final Samples firstPaint = new Samples();
    final Samples firstPaintSlow = new Samples();
    final Samples overview = new Samples();
    final Samples overviewSlow = new Samples();
    final Samples leaving = new Samples();
    final Weight signIn;
    final Weight journey;

    private final String address;
    private final DemoPhones phones;
    private final List<String> numbers = MeasuredPortal.numbers();
    private int turn;

    private BrowserFigures(String address, DemoPhones phones) {
        this.address = address;
        this.phones = phones;
        timesToOverview(new Samples(), new Samples(), false);
        this.signIn = weightOfSignIn();
        this.journey = weightOfJourney();
    }

    static BrowserFigures measure(MeasuredPortal portal) {
        try (var phones = portal.phones()) {
            var figures = new BrowserFigures(portal.address(), phones);
            for (int time = 0; time < TIMES; time++) {
                figures.timesToOverview(figures.firstPaint, figures.overview, false);
                figures.timesToOverview(figures.firstPaintSlow, figures.overviewSlow, true);
            }
            figures.endings();
            return figures;
        }
    }

    private Weight weightOfSignIn() {
        try (var page = new MeasuredPage(address)) {
            page.open("/sign-in?lang=en");
            page.settle();
            return new Weight(page.kilobytes(), page.requests());
        }
    }

    private Weight weightOfJourney() {
        try (var page = new MeasuredPage(address)) {
            page.typeCode(number(), phones);
            page.enter();
            page.settle();
            page.open("/devices");
            page.see("devices");
            page.settle();
            return new Weight(page.kilobytes(), page.requests());
        }
    }

    private void timesToOverview(Samples paint, Samples overview, boolean slow) {
        try (var page = new MeasuredPage(address)) {
            if (slow) {
                page.slow();
            }
            page.open("/sign-in?lang=en");
            paint.add(page.firstPaintMillis());
            page.typeCode(number(), phones);
            overview.add(page.enter());
        }
    }

    private void endings() {
        try (var here = new MeasuredPage(address);
                var there = new MeasuredPage(address)) {
            var person = number();
            here.typeCode(person, phones);
            here.enter();
            for (int time = 0; time < ENDINGS; time++) {
                there.typeCode(person, phones);
                there.enter();
                there.settle();
                here.open("/devices");
                here.see("devices");
                here.settle();
                var clicked = here.click("Sign out all other devices");
                there.see("signed-out");
                leaving.add(System.currentTimeMillis() - clicked);
            }
        }
    }

    /** Everybody once, from the end of the list. */
    private String number() {
        turn++;
        return numbers.get(numbers.size() - turn);
    }

    /** What went over the wire. */
    record Weight(double kilobytes, int requests) {

        @Override
        public String toString() {
            return "%.0f kB, %d requests".formatted(kilobytes, requests);
        }
    }
}
