package kz.qorgan.messaging;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.qorgan.messaging.Outbox.Waiting;
import kz.qorgan.messaging.SmsGateway.Delivery.Accepted;
import kz.qorgan.messaging.SmsGateway.Delivery.Rejected;
import kz.qorgan.messaging.SmsGateway.Delivery.TryAgain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox: at once when this process committed a text, and by looking every half second for what
 * other processes left. At most sixteen texts are under way, so that a slow provider cannot take all threads.
 */
@Component
class OutboxWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final int UNDER_WAY = 16;
    private static final long LOOK_MILLIS = 500;
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final SmsGateway gateway;
    private final Semaphore free = new Semaphore(UNDER_WAY);
    private final Semaphore work = new Semaphore(0);
    private volatile ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    OutboxWorker(Outbox outbox, SmsGateway gateway) {
        this.outbox = outbox;
        this.gateway = gateway;
    }

    void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        senders = Executors.newVirtualThreadPerTaskExecutor(); // a closed one takes no more work
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

    private void run() {
        while (running) {
            try {
                work.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                work.drainPermits();
                outbox.abandonLate();
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
        for (var message : outbox.claim(free.availablePermits())) {
            free.acquireUninterruptibly();
            senders.execute(() -> {
                try {
                    send(message);
                } finally {
                    free.release();
                }
            });
        }
    }

    private void send(Waiting message) {
        if (message.decoy()) {
            outbox.dropped(message);
            return;
        }
        switch (gateway.deliver(message.to(), message.text(), message.usefulFor())) {
            case Accepted accepted -> outbox.sent(message, accepted.providerId());
            case Rejected rejected -> {
                LOG.warn("Message {} was rejected by the provider: {}", message.id(), rejected.failure());
                outbox.failed(message, rejected.failure());
            }
            case TryAgain later -> {
                LOG.info("Message {} is tried again: {}", message.id(), later.failure());
                outbox.tryAgain(message, later.after());
            }
        }
    }
}
