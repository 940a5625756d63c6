package kz.qorgan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Opens the page of somebody who has sent five hundred requests, again and again, as a browser does that is signed in. */
final class RequestListFigures {

    static final int REQUESTS = 500;

    private static final int WARM_UP = 60;
    private static final int OPENED = 100;
    private static final String NUMBER = "+77710000300";

    /** The newest number of a demonstration is nobody's request yet; half of these go on, and some have been paused. */
    private static final String FILL = """
            insert into rights_request (id, number, borrower_id, kind, about, state, submitted_at, clock_from, due_at, half_at,
              late_at, decided_at, finished_at)
            select gen_random_uuid(), 'Q-' || translate(lpad(to_hex(turn), 4, '0'), '0123456789abcdef', 'ACDEFHJKLMNPRTUV') || '-AAAA',
              owner.borrower_id, 'DELETION', '*', case when turn % 2 = 0 then 'IN_REVIEW' else 'WITHDRAWN' end,
              at, at, at + interval '21 days', at + interval '10 days', at + interval '17 days', null,
              case when turn % 2 = 1 then at end
            from generate_series(1, %d) turn, lateral (select portal_now() - turn * interval '1 hour' as at) moment,
              (select borrower_id from signed_in_session order by opened_at desc limit 1) owner
            on conflict do nothing
            """.formatted(REQUESTS);

    final Samples millis = new Samples();

    private RequestListFigures() {}

    static RequestListFigures measure(MeasuredPortal portal) {
        var figures = new RequestListFigures();
        try (var browser = new PlainBrowser(portal.address());
                var phones = portal.phones()) {
            var first = browser.tokenOn("/sign-in");
            browser.post("/sign-in", Map.of("mobileNumber", NUMBER, "_csrf", first));
            var second = browser.tokenOn("/sign-in/code");
            browser.post("/sign-in/code", Map.of("code", phones.codeFor(NUMBER), "_csrf", second));
            fill(portal.folder());
            for (int turn = 0; turn < WARM_UP; turn++) {
                browser.open("/requests", "data-view");
            }
            for (int turn = 0; turn < OPENED; turn++) {
                figures.millis.add(browser.open("/requests", "data-view"));
            }
        }
        return figures;
    }

    private static void fill(Path dataFolder) {
        try (var database = DriverManager.getConnection(Files.readString(dataFolder.resolve("database.url")));
                var statement = database.createStatement()) {
            statement.execute(FILL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
