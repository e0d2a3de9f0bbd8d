package vn.ngomon.operations.demo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.time.BusinessClock;

/** How far the demo's history is, kept in memory: every page asks. */
@Component
@ConditionalOnProperty("ngomon.demo")
public class HistoryProgress {

    /** BROKEN_OFF: nobody works on it any more, although it is not finished. */
    public enum State { WAITING, RUNNING, FINISHED, BROKEN_OFF }

    private final BusinessClock clock;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile State state = State.WAITING;
    private volatile int total;
    private volatile int doneBefore;
    private volatile long begunAt = System.nanoTime();

    HistoryProgress(BusinessClock clock) {
        this.clock = clock;
    }

    public State state() {
        return state;
    }

    /** Plans that have run their course, failed ones among them. */
    public int done() {
        return done.get();
    }

    public int failed() {
        return failed.get();
    }

    public int total() {
        return total;
    }

    /** At the pace so far; zero when nothing is known or left. */
    public Duration left() {
        var now = done.get();
        var made = now - doneBefore;
        return made <= 0 || state != State.RUNNING ? Duration.ZERO
                : Duration.ofSeconds(Math.round((System.nanoTime() - begunAt) / 1e9 * (total - now) / made));
    }

    /** Known before it begins. */
    void planned(int plans) {
        total = plans;
        if (state == State.FINISHED) {
            done.set(plans);
        }
    }

    public void begin(int planned, int doneAlready, int failedAlready) {
        total = planned;
        doneBefore = doneAlready;
        done.set(doneAlready);
        failed.set(failedAlready);
        begunAt = System.nanoTime();
        clock.simulating(true);
        state = State.RUNNING;
    }

    public void one() {
        done.incrementAndGet();
    }

    public void oneFailed() {
        failed.incrementAndGet();
        done.incrementAndGet();
    }

    void finished() {
        clock.simulating(false);
        state = State.FINISHED;
    }

    void brokenOff() {
        state = State.BROKEN_OFF;
    }
}
