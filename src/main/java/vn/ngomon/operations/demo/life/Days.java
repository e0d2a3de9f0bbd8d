package vn.ngomon.operations.demo.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.launch.DatabaseOutage;
import vn.ngomon.operations.demo.HistoryProgress;
import vn.ngomon.operations.demo.plan.Plan;
import vn.ngomon.platform.command.Progress;

/**
 * Lives the province's days in their order, one event after the other, each in a transaction of its own: so the numbers of codes
 * and results ascend with time, and two runs make the same province. One dossier that cannot go on stops no other.
 */
@Component
@ConditionalOnProperty("ngomon.demo")
public class Days {

    private static final Logger log = LoggerFactory.getLogger(Days.class);
    private static final int ATTEMPTS = 3;

    private final Simulation simulation;
    private final DemoDossiers dossiers;
    private final HistoryProgress progress;
    private final TransactionTemplate transaction;

    Days(Simulation simulation, DemoDossiers dossiers, HistoryProgress progress, TransactionTemplate transaction) {
        this.simulation = simulation;
        this.dossiers = dossiers;
        this.progress = progress;
        this.transaction = transaction;
    }

    /** Runs what is left of the plans, until it is done or told to stop. */
    public void live(List<Plan> plans, BooleanSupplier stopped, Progress screen) {
        var begun = dossiers.begun();
        progress.begin(plans.size(), (int) begun.values().stream().filter(DemoDossiers.Begun::done).count(),
                (int) begun.values().stream().filter(DemoDossiers.Begun::failed).count());
        screen.step(progress.done());
        var run = new Run(screen);
        for (var plan : plans) {
            var known = begun.get(plan.number());
            if (known == null) {
                run.add(plan.number(), List.of(Event.filing(new Course(plan))));
            } else if (!known.done()) {
                run.add(plan.number(), simulation.resume(plan, known.dossier()));
            }
        }
        while (!stopped.getAsBoolean() && run.hasNext()) {
            run.take();
        }
    }

    /** One run's queue, and how many events each plan still has in it. */
    private final class Run {

        private final PriorityQueue<Event> queue = new PriorityQueue<>(Event.IN_ORDER);
        private final List<Event> later = new ArrayList<>();
        private final Map<Integer, Integer> pending = new HashMap<>();
        private final Set<Integer> failed = new HashSet<>();
        private final Progress screen;

        Run(Progress screen) {
            this.screen = screen;
        }

        void add(int number, List<Event> events) {
            queue.addAll(events);
            pending.put(number, events.size());
            if (events.isEmpty()) {
                dossiers.done(number);
                over(number);
            }
        }

        boolean hasNext() {
            if (queue.isEmpty()) {
                queue.addAll(later);
                later.clear();
            }
            return !queue.isEmpty();
        }

        void take() {
            var event = queue.poll();
            try {
                happened(event, transaction.execute(status -> {
                    dossiers.withoutWaiting();
                    var next = simulation.live(event);
                    if (left(event, next) == 0) {
                        dossiers.done(event.course().plan.number());
                    }
                    return next;
                }));
            } catch (RuntimeException e) {
                if (DatabaseOutage.isOutage(e)) {
                    queue.add(afterTheOutage(event));
                } else {
                    inVain(event, e);
                }
            }
        }

        /** Waits until the database is back; what did not hold is not counted as an attempt. */
        private Event afterTheOutage(Event event) {
            while (true) {
                pause();
                try {
                    return reread(event);
                } catch (RuntimeException e) {
                    if (!DatabaseOutage.isOutage(e)) {
                        throw e;
                    }
                }
            }
        }

        private Event reread(Event event) {
            simulation.reread(event.course());
            return event.course().isFiled() ? event : Event.filing(event.course());
        }

        private int left(Event event, List<Event> next) {
            return pending.get(event.course().plan.number()) - 1 + next.size();
        }

        private void happened(Event event, List<Event> next) {
            var number = event.course().plan.number();
            pending.merge(number, next.size() - 1, Integer::sum);
            queue.addAll(next);
            if (pending.get(number) == 0) {
                over(number);
            }
        }

        private void over(int number) {
            if (failed.contains(number)) {
                progress.oneFailed();
            } else {
                progress.one();
            }
            screen.step();
        }

        /** Tried again when everything else is done, as it stands then; in the end it is written down and left. */
        private void inVain(Event event, RuntimeException why) {
            var number = event.course().plan.number();
            var again = reread(event);
            if (event.attempts() + 1 < ATTEMPTS) {
                later.add(again.after(event.attempts() + 1));
                return;
            }
            log.error("Simulated dossier {} could not go on", number, why);
            failed.add(number);
            dossiers.failed(number, String.valueOf(NestedExceptionUtils.getMostSpecificCause(why).getMessage()));
            happened(event, List.of());
        }

        /** The database is away: it comes back, or the program is stopped. */
        private void pause() {
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
