package kz.qorgan.export;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.qorgan.export.CopyStore.Attempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the copies that were asked for: at once what was asked for in this process, and by looking every half second what
 * other processes left. Two at a time, because making one takes memory and nobody waits long.
 */
@Component
class ExportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWorker.class);
    private static final int AT_ONCE = 2;
    private static final long LOOK_MILLIS = 500;
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

    private final ExportJobs jobs;
    private final CopyMaking making;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Semaphore work = new Semaphore(0);
    private volatile ExecutorService makers = makers();
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    ExportWorker(ExportJobs jobs, CopyMaking making) {
        this.jobs = jobs;
        this.making = making;
    }

    void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        makers = makers(); // a closed one takes no more work
        thread = Thread.ofPlatform().name("export").daemon().start(this::run);
    }

    /** What is under way is finished; a process that may not wait so long leaves it to another one. */
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(LONGEST_LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        makers.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static ExecutorService makers() {
        return Executors.newFixedThreadPool(AT_ONCE);
    }

    private void run() {
        while (running) {
            try {
                work.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                work.drainPermits();
                jobs.tidy();
                makeWaiting();
            } catch (RuntimeException e) {
                // whatever it is, this thread must go on: without it this process makes no copy any more
                LOG.warn("The copies cannot be read: {}", e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }

    private void makeWaiting() {
        var free = places.availablePermits();
        if (free == 0) {
            return;
        }
        for (var attempt : jobs.claim(free)) {
            places.acquireUninterruptibly();
            makers.execute(() -> {
                try {
                    make(attempt);
                } finally {
                    places.release();
                    wake();
                }
            });
        }
    }

    private void make(Attempt attempt) {
        try {
            making.make(attempt);
        } catch (Exception e) {
            LOG.warn(
                    "Copy {} could not be made at try {}: {}",
                    attempt.job(),
                    attempt.number(),
                    e.getClass().getSimpleName());
            jobs.failed(attempt, BEFORE_NEXT_TRY);
        }
    }
}
