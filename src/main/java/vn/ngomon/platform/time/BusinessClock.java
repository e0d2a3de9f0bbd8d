package vn.ngomon.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one source of business time ({@code occurred_at}). Real time by default; a demo province shifts it once,
 * and the simulator binds its own instant for a scope. SQL {@code now()} serves only {@code recorded_at}.
 */
@Component
public final class BusinessClock implements InstantSource {

    /** Where all days and desk hours are counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final ScopedValue<Instant> SIMULATED = ScopedValue.newInstance();

    private static final ScopedValue<@Nullable Instant> STATED = ScopedValue.newInstance();

    private final AtomicBoolean simulatingHistory = new AtomicBoolean();
    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        var stated = STATED.isBound() ? STATED.get() : null;
        return stated != null ? stated : SIMULATED.isBound() ? SIMULATED.get() : Instant.now().plus(shift.get());
    }

    /** Whether the caller runs inside {@link #at}: live jobs skip simulated work in progress. */
    public static boolean isSimulated() {
        return SIMULATED.isBound();
    }

    /** Runs {@code work} as if it were {@code instant}, whatever was stated around it. */
    public static <T> T at(Instant instant, Supplier<T> work) {
        return ScopedValue.where(SIMULATED, instant).where(STATED, null).call(work::get);
    }

    /**
     * Runs {@code work} with the true time of something that is entered only now, such as a paper intake during an outage. In a simulation
     * too: the moment of entering is then the simulated one around it.
     */
    public static <T> T stating(Instant trueTime, Supplier<T> work) {
        return ScopedValue.where(STATED, trueTime).call(work::get);
    }

    /** While a demo's history is being simulated, live jobs leave simulated cases alone; afterwards they are the province's cases. */
    public void simulating(boolean history) {
        simulatingHistory.set(history);
    }

    public boolean isSimulatingHistory() {
        return simulatingHistory.get();
    }

    /** The demo province's distance from real time; set once at start from the stored moment of creation. */
    public void shiftBy(Duration distance) {
        shift.set(distance);
    }

    public Duration shift() {
        return shift.get();
    }
}
