package kz.qorgan.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same thing many times, as many at once as the portal has connections for. */
public final class AtOnce {

    private static final int THREADS = 16;

    private AtOnce() {}

    /** The results, in no order. A failure of one is a failure of all. */
    public static <T> List<T> times(int times, Callable<T> action) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            start.countDown();
            return results(running);
        }
    }

    private static <T> List<T> results(List<Future<T>> running) {
        List<T> results = new ArrayList<>();
        for (var each : running) {
            try {
                results.add(each.get());
            } catch (ExecutionException | InterruptedException e) {
                throw new AssertionError("One of many failed", e);
            }
        }
        return results;
    }
}
