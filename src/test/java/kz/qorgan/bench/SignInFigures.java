package kz.qorgan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Signs borrowers in over plain HTTP, several at a time, and measures what a sign-in costs whom. */
final class SignInFigures {

    private static final int CLIENTS = 4;
    private static final int WARM_UP = Integer.getInteger("bench.warmUp", 3_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int SIGN_INS = 400;

    final Samples perSecond = new Samples();
    final Samples serverMillis = new Samples();
    final Samples databaseMillis = new Samples();
    final Samples askMillis = new Samples();
    final Samples enterMillis = new Samples();

    private final MeasuredPortal portal;
    private final DatabaseFigures database;
    private final List<String> numbers = MeasuredPortal.numbers();

    private SignInFigures(MeasuredPortal portal) {
        this.portal = portal;
        this.database = portal.database();
    }

    static SignInFigures measure(MeasuredPortal portal) {
        var figures = new SignInFigures(portal);
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> figures.new Client(client))
                .toList();
        figures.run(clients, WARM_UP, new Samples(), new Samples());
        for (int round = 0; round < ROUNDS; round++) {
            figures.round(clients);
        }
        clients.forEach(Client::close);
        return figures;
    }

    static String described() {
        return "%d rounds of %d by %d clients, after %d to warm up".formatted(ROUNDS, SIGN_INS, CLIENTS, WARM_UP);
    }

    private void round(List<Client> clients) {
        var server = ProcessFigures.cpuMillis(portal.pid());
        var postgres = database.cpuMillis();
        var begin = System.nanoTime();
        run(clients, SIGN_INS, askMillis, enterMillis);
        perSecond.add(SIGN_INS / ((System.nanoTime() - begin) / 1e9));
        serverMillis.add((ProcessFigures.cpuMillis(portal.pid()) - server) / SIGN_INS);
        databaseMillis.add((database.cpuMillis() - postgres) / SIGN_INS);
    }

    private void run(List<Client> clients, int signIns, Samples ask, Samples enter) {
        var left = new AtomicInteger(signIns);
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Void>> tasks = new ArrayList<>();
            clients.forEach(client -> tasks.add(() -> client.signInWhile(left, ask, enter)));
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One connection, used by one new browser after the other. Clients share no numbers, so none reads another's code. */
    private final class Client implements AutoCloseable {

        private final PlainBrowser browser = new PlainBrowser(portal.address());
        private final DemoPhones phones = portal.phones();

        private int turn;

        Client(int first) {
            turn = first;
            database.doNotCount(phones.pid());
        }

        Void signInWhile(AtomicInteger left, Samples ask, Samples enter) {
            while (left.getAndDecrement() > 0) {
                var number = numbers.get(turn % numbers.size());
                turn += CLIENTS;
                browser.forget();
                var first = browser.tokenOn("/sign-in");
                ask.add(browser.post("/sign-in", Map.of("mobileNumber", number, "_csrf", first)));
                var second = browser.tokenOn("/sign-in/code");
                var code = phones.codeFor(number);
                enter.add(browser.post("/sign-in/code", Map.of("code", code, "_csrf", second)));
            }
            return null;
        }

        @Override
        public void close() {
            browser.close();
            phones.close();
        }
    }
}
