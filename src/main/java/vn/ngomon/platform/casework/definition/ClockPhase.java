package vn.ngomon.platform.casework.definition;

import java.util.Optional;

/** The clock as the verifier sees it, and which effects it can bear there. */
enum ClockPhase {
    UNSTARTED, RUNNING, PAUSED, ENDED;

    /** @return the clock after the effect, or empty when the effect makes no sense here */
    Optional<ClockPhase> after(Effect effect) {
        return switch (effect) {
            case Effect.StartClock() -> when(this == UNSTARTED, RUNNING);
            case Effect.PauseClock(var reason) -> when(this == RUNNING, PAUSED);
            case Effect.AwaitSupplement() -> when(this == RUNNING, PAUSED);
            case Effect.ResumeClock() -> when(this == PAUSED, RUNNING);
            case Effect.SupplementGiven() -> when(this == PAUSED, RUNNING);
            case Effect.RestartClock() -> when(this != UNSTARTED, RUNNING);
            case Effect.Reschedule() -> when(this == RUNNING, RUNNING);
            case Effect.ResultReady() -> when(this == RUNNING, ENDED);
            case Effect.StopClock() -> when(this != ENDED, ENDED);
            case Effect.HandToAgency() -> Optional.of(this);
            case Effect.Feature(var name, var args) -> Optional.of(this);
        };
    }

    private static Optional<ClockPhase> when(boolean possible, ClockPhase next) {
        return possible ? Optional.of(next) : Optional.empty();
    }
}
