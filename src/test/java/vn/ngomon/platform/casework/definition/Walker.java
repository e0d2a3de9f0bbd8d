package vn.ngomon.platform.casework.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A naive simulator, written apart from the verifier: it carries one case through a definition, one action at a time, and
 * throws when the clock is asked for nonsense.
 */
final class Walker {

    static final class Nonsense extends RuntimeException {}

    private final Definition definition;
    private final Set<String> denied;
    private final Set<String> visited = new HashSet<>();
    String step;
    boolean started;
    boolean running;
    boolean ended;
    /** Always too late for what lapses. */
    boolean late;
    private boolean rescheduled;

    Walker(Definition definition) {
        this(definition, Set.of());
    }

    /** @param denied lasting facts that are not so in this case */
    Walker(Definition definition, Set<String> denied) {
        this.denied = denied;
        this.definition = definition;
        this.step = definition.initial();
        visited.add(step);
    }

    Walker copy() {
        var copy = new Walker(definition, denied);
        copy.visited.clear();
        copy.visited.addAll(visited);
        copy.step = step;
        copy.started = started;
        copy.running = running;
        copy.ended = ended;
        copy.late = late;
        copy.rescheduled = rescheduled;
        return copy;
    }

    boolean atEnd() {
        return definition.step(step).ends();
    }

    /** All that decides what may follow. */
    String state() {
        return step + started + running + ended + rescheduled + new java.util.TreeSet<>(visited);
    }

    boolean paused() {
        return started && !running && !ended;
    }

    List<Transition> open() {
        var open = new ArrayList<Transition>();
        for (var transition : definition.from(step)) {
            var fine = true;
            for (var guard : transition.guards()) {
                if (guard instanceof Guard.StepDone(var id)) {
                    fine &= visited.contains(id);
                } else if (guard instanceof Guard.StepNotDone(var id)) {
                    fine &= !visited.contains(id);
                } else if (guard instanceof Guard.NotRescheduled) {
                    fine &= !rescheduled;
                } else if (guard instanceof Guard.InStepWithin) {
                    fine &= !late;
                } else if (guard instanceof Guard.Fact(var name, var args)) {
                    fine &= !denied.contains(name);
                }
            }
            if (fine) {
                open.add(transition);
            }
        }
        return open;
    }

    void take(Transition transition) {
        for (var effect : transition.effects()) {
            bear(effect);
        }
        step = transition.to(step);
        visited.add(step);
    }

    Optional<Transition> find(String action) {
        return open().stream().filter(transition -> transition.action().equals(action)).findFirst();
    }

    /** Walks at random until an ending. */
    boolean reachesAnEnding(Random random, int patience) {
        for (int i = 0; i < patience && !atEnd(); i++) {
            var open = open();
            if (open.isEmpty()) {
                return false;
            }
            take(open.get(random.nextInt(open.size())));
        }
        return atEnd();
    }

    private void bear(Effect effect) {
        if (effect instanceof Effect.StartClock) {
            demand(!started && !ended);
            started = running = true;
        } else if (effect instanceof Effect.PauseClock || effect instanceof Effect.AwaitSupplement) {
            demand(running);
            running = false;
        } else if (effect instanceof Effect.ResumeClock || effect instanceof Effect.SupplementGiven) {
            demand(paused());
            running = true;
        } else if (effect instanceof Effect.RestartClock) {
            demand(started || ended);
            started = running = true;
            ended = false;
        } else if (effect instanceof Effect.Reschedule) {
            demand(running);
            rescheduled = true;
        } else if (effect instanceof Effect.ResultReady) {
            demand(running);
            running = false;
            ended = true;
        } else if (effect instanceof Effect.StopClock) {
            demand(!ended);
            running = false;
            ended = true;
        }
    }

    private static void demand(boolean fine) {
        if (!fine) {
            throw new Nonsense();
        }
    }
}
