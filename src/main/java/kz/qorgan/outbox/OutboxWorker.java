package kz.qorgan.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kz.qorgan.outbox.Delivery.Accepted;
import kz.qorgan.outbox.Delivery.Rejected;
import kz.qorgan.outbox.Delivery.TryAgain;
import kz.qorgan.outbox.Outbox.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox: at once when this process committed a text, and by looking every half second for what
 * other processes left. So many are under way at most that a slow provider cannot take all threads, and codes have places
 * that notices cannot take.
 */
@Component
class OutboxWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final int HURRIED = 12;
    private static final int PATIENT = 4;
    private static final long LOOK_MILLIS = 500;
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 9;

    private final Outbox outbox;
    private final Endings endings;
    private final Map<Channel, Carrier> carriers;
    private final Semaphore hurried = new Semaphore(HURRIED);
    private final Semaphore patient = new Semaphore(PATIENT);
    private final Semaphore work = new Semaphore(0);
    private volatile ExecutorService senders = senders();
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    OutboxWorker(Outbox outbox, Endings endings, List<Carrier> carriers) {
        this.outbox = outbox;
        this.endings = endings;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::channel, carrier -> carrier));
    }

    void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        senders = senders(); // a closed one takes no more work
        thread = Thread.ofPlatform().name("outbox").daemon().start(this::run);
    }

    /** Claims nothing any more before it stops sending: what is claimed and not sent waits for the end of its lease. */
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(LONGEST_LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        senders.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Threads that stay: a new one for each text would make its own ciphers and source of chance each time. */
    private static ExecutorService senders() {
        return Executors.newFixedThreadPool(HURRIED + PATIENT);
    }

    private void run() {
        while (running) {
            try {
                work.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                work.drainPermits();
                endings.abandonLate();
                sendWaiting();
            } catch (RuntimeException e) {
                // whatever it is, this thread must go on: without it no text leaves this process any more
                LOG.warn("The outbox cannot be read: {}", e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }

    private void sendWaiting() {
        for (var message : outbox.claim(hurried.availablePermits(), patient.availablePermits())) {
            var place = message.letter().hurried() ? hurried : patient;
            place.acquireUninterruptibly();
            senders.execute(() -> {
                try {
                    send(message);
                } finally {
                    leave(place);
                }
            });
        }
    }

    /** Who leaves the last free place behind has others waiting for it, who must not wait for the next look. */
    private void leave(Semaphore place) {
        var wereAllTaken = place.availablePermits() == 0;
        place.release();
        if (wereAllTaken) {
            wake();
        }
    }

    private void send(Waiting message) {
        if (message.decoy()) {
            endings.dropped(message);
            return;
        }
        switch (deliver(message)) {
            case Accepted accepted -> endings.sent(message, accepted);
            case Rejected rejected -> {
                LOG.warn("Message {} was rejected by the provider: {}", message.id(), rejected.failure());
                endings.failed(message, rejected);
            }
            case TryAgain later -> {
                LOG.info("Message {} is tried again: {}", message.id(), later.failure());
                endings.tryAgain(message, pauseBefore(message, later), later.possiblySent());
            }
        }
    }

    private Delivery deliver(Waiting message) {
        var carrier = carriers.get(message.channel());
        return carrier == null ? new Rejected("NO_WAY", Fate.LOST) : carrier.carry(message.letter());
    }

    /** A code is tried again as soon as the provider allows; what has time waits longer each time. */
    private static Duration pauseBefore(Waiting message, TryAgain later) {
        if (message.letter().hurried()) {
            return later.after();
        }
        return later.after().multipliedBy(1L << Math.min(message.tries() - 1, MOST_DOUBLINGS));
    }
}
