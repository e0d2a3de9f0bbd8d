package vn.ngomon.platform.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.Cases.Stored;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Head;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.time.BusinessClock;

/**
 * The one watch over deadlines: writes into a case's journal, once for each promise, that it falls due within a working day and
 * that it is overdue, and once for each task with a deadline of its own that this has passed. What is due is judged again under
 * the case's lock, so that of two nodes one writes. A case that fails is told of in the log and keeps nobody else waiting.
 * Leaves simulated work in progress alone.
 */
@Component
public class Watch {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final int AT_ONCE = 500;
    private static final Limit SOON = Limit.workingDays(1);
    /** One working day never reaches further than this, whatever the holidays. */
    private static final int HORIZON_DAYS = 14;

    /** What was last written down about the promise in force. */
    enum Warning {
        NONE(""), DUE_SOON("due-soon"), OVERDUE("overdue");

        private final String verb;

        Warning(String verb) {
            this.verb = verb;
        }
    }

    private final JdbcTemplate jdbc;
    private final Cases cases;
    private final Tasks tasks;
    private final Calendars calendars;
    private final Journal journal;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Watch(JdbcTemplate jdbc, Cases cases, Tasks tasks, Calendars calendars, Journal journal, BusinessClock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.tasks = tasks;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @return how many warnings were written */
    @Scheduled(fixedDelayString = "${ngomon.watch.every:PT1M}", initialDelayString = "${ngomon.watch.every:PT1M}")
    public int look() {
        return promises() + tasks();
    }

    private int promises() {
        var now = now();
        var history = clock.isSimulatingHistory();
        int written = 0;
        var after = new Cases.Due(Instant.EPOCH, new UUID(0, 0));
        List<Stored> page;
        do {
            page = cases.running(after, now, now.plus(HORIZON_DAYS, ChronoUnit.DAYS), AT_ONCE);
            for (var found : page) {
                after = new Cases.Due(found.file().due(), found.file().id());
                var passedOver = found.file().simulated() && history;
                if (!passedOver && warning(found, now) != Warning.NONE && guarded(found.file().id(), () -> warn(found.file().id(), now))) {
                    written++;
                }
            }
        } while (page.size() == AT_ONCE);
        return written;
    }

    /** What is still to be written down; NONE when nothing is. */
    private Warning warning(Stored stored, Instant now) {
        var file = stored.file();
        if (file.clockState() != Clock.State.RUNNING || file.due() == null) {
            return Warning.NONE;
        }
        var warning = file.onTimeUntil().isBefore(now) ? Warning.OVERDUE
                : calendars.of(file.agencyId()).promise(now, SOON).isBefore(file.due()) ? Warning.NONE : Warning.DUE_SOON;
        return warning.compareTo(stored.warned()) > 0 ? warning : Warning.NONE;
    }

    private boolean warn(UUID id, Instant now) {
        var stored = cases.lock(id);
        var warning = stored.map(found -> warning(found, now)).orElse(Warning.NONE);
        if (warning == Warning.NONE) {
            return false;
        }
        var batch = new Batch();
        var head = note(stored.get(), warning.verb, Map.of("due", stored.get().file().due().toString()), batch);
        cases.warned(id, warning, head, batch);
        batch.flush(jdbc);
        return true;
    }

    private int tasks() {
        var now = now();
        int written = 0;
        var after = new UUID(0, 0);
        List<Task> page;
        do {
            page = tasks.passed(after, now, clock.isSimulatingHistory(), AT_ONCE);
            for (var task : page) {
                after = task.id();
                written += guarded(task.caseId(), () -> passed(task, now)) ? 1 : 0;
            }
        } while (page.size() == AT_ONCE);
        return written;
    }

    private boolean passed(Task seen, Instant now) {
        var stored = cases.lock(seen.caseId());
        var task = tasks.find(seen.id()).filter(found -> found.watched() && found.onTimeUntil() != null && found.onTimeUntil().isBefore(now));
        if (stored.isEmpty() || task.isEmpty()) {
            return false;
        }
        var batch = new Batch();
        var head = note(stored.get(), task.get().kind() == Task.Kind.OPINION ? "opinion-overdue" : "step-overdue",
                Map.of("task", seen.id().toString(), "due", task.get().due().toString()), batch);
        cases.head(seen.caseId(), head, batch);
        tasks.unwatch(seen.id(), batch);
        batch.flush(jdbc);
        return true;
    }

    private Head note(Stored stored, String verb, Map<String, String> facts, Batch batch) {
        return journal.append(Casework.subject(stored.file()), stored.head(),
                Happening.of(stored.file().kind() + "." + verb, now(), Actor.SYSTEM.accountId(), facts), batch).head();
    }

    private boolean guarded(UUID id, Supplier<Boolean> work) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> work.get()));
        } catch (RuntimeException e) {
            log.warn("The deadline of case {} could not be watched", id, e);
            return false;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
