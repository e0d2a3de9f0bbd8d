package vn.ngomon.platform.journal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs every {@link JournalConsumer} on a virtual thread of its own: wakes on a commit of this node that it reads, else polls. */
@Component
class Consumers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Consumers.class);
    private static final int BATCH = 500;
    private static final long POLL_MILLIS = 1_000;
    /** Under load a hundred entries come together in this time: one step instead of a hundred, and nobody notices the wait. */
    private static final long GATHER_MILLIS = 50;
    private static final long GATHER_LONGER_MILLIS = 300;
    private static final int MANY = 10;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;

    private final List<JournalConsumer> consumers;
    private final Consumption consumption;
    private final Wake wake;
    private final AtomicBoolean running = new AtomicBoolean();
    private final List<Semaphore> signals = new CopyOnWriteArrayList<>();
    private List<Thread> threads = List.of();

    Consumers(List<JournalConsumer> consumers, Consumption consumption, Wake wake) {
        this.consumers = consumers;
        this.consumption = consumption;
        this.wake = wake;
    }

    @Override
    public void start() {
        running.set(true);
        threads = consumers.stream().map(consumer -> Thread.ofVirtual().name("journal-" + consumer.name()).start(() -> run(consumer))).toList();
    }

    /** A step that runs may end: to interrupt it would break its connection. Only who still waits after that is interrupted. */
    @Override
    public void stop() {
        running.set(false);
        signals.forEach(Semaphore::release);
        try {
            for (var thread : threads) {
                if (!thread.join(Duration.ofSeconds(2))) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    private void run(JournalConsumer consumer) {
        var signal = new Semaphore(0);
        signals.add(signal);
        wake.register(consumer.types(), () -> {
            if (signal.availablePermits() == 0) {
                signal.release();
            }
        });
        var introduced = false;
        int size = BATCH;
        int failures = 0;
        while (running.get()) {
            try {
                if (!introduced) {
                    consumption.introduce(consumer);
                    introduced = true;
                }
                var read = consumption.step(consumer, size);
                failures = 0;
                size = BATCH;
                if (read < BATCH && signal.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    TimeUnit.MILLISECONDS.sleep(read < MANY ? GATHER_MILLIS : GATHER_LONGER_MILLIS);
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failures++;
                size = Math.max(1, size / 8);
                if (!running.get() || !pauseAfter(consumer, e, failures)) {
                    return;
                }
            }
        }
    }

    /** A consumer that fails is tried again with fewer entries at a time: the poisonous one is found, nothing is skipped. */
    private boolean pauseAfter(JournalConsumer consumer, RuntimeException failure, int failures) {
        if (failures == 4) {
            log.error("Journal consumer {} cannot go on", consumer.name(), failure);
        }
        try {
            consumption.failed(consumer, failure);
        } catch (DataAccessException | TransactionException e) {
            log.debug("The failure of {} could not be noted", consumer.name(), e);
        }
        try {
            TimeUnit.MILLISECONDS.sleep(Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(failures, 10)));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
