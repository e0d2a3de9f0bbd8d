package vn.ngomon.launch;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for other processes, on slow machines too, but not for ever. */
final class Patience {

    private static final Duration MOST = Duration.ofMinutes(5);

    private Patience() {}

    static void until(String what, BooleanSupplier reached) {
        long giveUp = System.nanoTime() + MOST.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("Waited in vain: " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    static void end(ProcessHandle process) {
        try {
            process.onExit().get(MOST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
