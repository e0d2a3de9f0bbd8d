package vn.ngomon.operations.demo.days;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.launch.DatabaseOutage;
import vn.ngomon.operations.demo.HistoryProgress;
import vn.ngomon.platform.command.Progress;

/**
 * Lives the province's days in their order, one event after the other, each in a transaction of its own: so the numbers of codes,
 * results and reports ascend with time, and two runs make the same province. One plan that cannot go on stops no other.
 */
@Component
@ConditionalOnProperty("ngomon.demo")
public class Days {

    private static final Logger log = LoggerFactory.getLogger(Days.class);
    private static final int ATTEMPTS = 3;

    private final HistoryProgress progress;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    Days(HistoryProgress progress, TransactionTemplate transaction, JdbcClient db) {
        this.progress = progress;
        this.transaction = transaction;
        this.db = db;
    }

    /** Runs what is left of the plans of all strands, until it is done or told to stop. */
    public void live(List<? extends Strand> strands, BooleanSupplier stopped) {
        var numbers = strands.stream().map(Strand::plan).toList();
        var begun = strands.stream().map(Strand::begun).toList();
        progress.begin(numbers.stream().mapToInt(List::size).sum(), count(begun, Strand.Begun::done), count(begun, Strand.Begun::failed));
        try (var screen = Progress.atStart("demo.progress.count", progress.total())) {
            screen.step(progress.done());
            var run = new Run(screen);
            for (int rank = 0; rank < strands.size(); rank++) {
                add(run, strands.get(rank), rank, numbers.get(rank), begun.get(rank));
            }
            while (!stopped.getAsBoolean() && run.hasNext()) {
                run.take();
            }
        }
        strands.forEach(Strand::over);
    }

    private static int count(List<Map<Integer, Strand.Begun>> begun, java.util.function.Predicate<Strand.Begun> which) {
        return (int) begun.stream().flatMap(known -> known.values().stream()).filter(which).count();
    }

    private static void add(Run run, Strand strand, int rank, List<Integer> numbers, Map<Integer, Strand.Begun> begun) {
        for (var number : numbers) {
            var known = begun.get(number);
            if (known == null) {
                run.add(new Planned(strand, rank, number), List.of(strand.first(number)));
            } else if (!known.done()) {
                run.add(new Planned(strand, rank, number), strand.resume(number, known.made()));
            }
        }
    }

    private record Planned(Strand strand, int rank, int number) {}

    private record Waiting(Planned plan, Event event) {

        /** At the same moment in the order of strands and plans. */
        static final Comparator<Waiting> IN_ORDER = Comparator.comparing((Waiting one) -> one.event.at()).thenComparing(one -> one.plan.rank).thenComparing(one -> one.plan.number)
                .thenComparing(one -> one.event.rank());
    }

    /** One run's queue, and how many events each plan still has in it. */
    private final class Run {

        private final PriorityQueue<Waiting> queue = new PriorityQueue<>(Waiting.IN_ORDER);
        private final List<Waiting> later = new ArrayList<>();
        private final Map<Planned, Integer> pending = new HashMap<>();
        private final Set<Planned> failed = new HashSet<>();
        private final Progress screen;

        Run(Progress screen) {
            this.screen = screen;
        }

        void add(Planned plan, List<? extends Event> events) {
            events.forEach(event -> queue.add(new Waiting(plan, event)));
            pending.put(plan, events.size());
            if (events.isEmpty()) {
                plan.strand.done(plan.number);
                over(plan);
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
            var one = queue.poll();
            try {
                happened(one.plan, transaction.execute(status -> {
                    withoutWaiting();
                    var next = one.plan.strand.live(one.event);
                    if (left(one.plan, next) == 0) {
                        one.plan.strand.done(one.plan.number);
                    }
                    return next;
                }));
            } catch (RuntimeException e) {
                if (DatabaseOutage.isOutage(e)) {
                    queue.add(new Waiting(one.plan, afterTheOutage(one)));
                } else {
                    inVain(one, e);
                }
            }
        }

        /** The simulation may lose its last moments in a crash, and lives them again: nobody need wait for the disk. */
        private void withoutWaiting() {
            db.sql("set local synchronous_commit = off").update();
        }

        /** Waits until the database is back; what did not hold is not counted as an attempt. */
        private Event afterTheOutage(Waiting one) {
            while (true) {
                pause();
                try {
                    return one.plan.strand.reread(one.event);
                } catch (RuntimeException e) {
                    if (!DatabaseOutage.isOutage(e)) {
                        throw e;
                    }
                }
            }
        }

        private int left(Planned plan, List<? extends Event> next) {
            return pending.get(plan) - 1 + next.size();
        }

        private void happened(Planned plan, List<? extends Event> next) {
            pending.merge(plan, next.size() - 1, Integer::sum);
            next.forEach(event -> queue.add(new Waiting(plan, event)));
            if (pending.get(plan) == 0) {
                over(plan);
            }
        }

        private void over(Planned plan) {
            if (failed.contains(plan)) {
                progress.oneFailed();
            } else {
                progress.one();
            }
            screen.step();
        }

        /** Tried again when everything else is done, as it stands then; in the end it is written down and left. */
        private void inVain(Waiting one, RuntimeException why) {
            var again = one.plan.strand.reread(one.event);
            if (one.event.attempts() + 1 < ATTEMPTS) {
                later.add(new Waiting(one.plan, again.after(one.event.attempts() + 1)));
                return;
            }
            log.error("Plan {} of {} could not go on", one.plan.number, one.plan.strand, why);
            failed.add(one.plan);
            one.plan.strand.failed(one.plan.number, String.valueOf(NestedExceptionUtils.getMostSpecificCause(why).getMessage()));
            happened(one.plan, List.of());
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
